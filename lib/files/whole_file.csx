// Every exercise compiles this file again, so it is written in plain C#, as attention/matmul.csx is.

/// <summary>Writes files completely: a reader sees the old content or the new, even during the write or after a crash,
/// never a part of it.</summary>
public static class WholeFile
{
    /// <summary>Writes under a temporary name in the same folder, then moves that into place. An existing file is
    /// replaced.</summary>
    public static void Write(string path, byte[] content)
    {
        var temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>The same for a text, in UTF-8 without a byte order mark.</summary>
    public static void Write(string path, string text)
    {
        Write(path, Encoding.UTF8.GetBytes(text));
    }
}
