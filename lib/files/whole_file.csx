// Every exercise compiles this file anew, so it is written in plain C#, as attention/matmul.csx is.

/// <summary>Writes files whole: whoever reads one meanwhile, or after a crash, sees what was there before or what is
/// there now, never half of it.</summary>
public static class WholeFile
{
    /// <summary>Writes under a temporary name in the same folder, then moves that into place. A file that is there
    /// is replaced.</summary>
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
