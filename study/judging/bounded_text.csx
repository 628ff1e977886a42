/// <summary>The output of a process, cut off where nobody would read on: an endless loop may print.</summary>
public static class BoundedText
{
    const int Most = 4000;

    /// <summary>Reads to the end, but keeps only the beginning.</summary>
    public static async Task<string> Read(TextReader from)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        var isCut = false;
        for (int count; (count = await from.ReadAsync(buffer, 0, buffer.Length)) > 0;)
        {
            var room = Math.Min(count, Most - kept.Length);
            kept.Append(buffer, 0, room);
            isCut |= room < count;
        }
        return isCut ? $"{kept}\n… and so on" : kept.ToString();
    }
}
