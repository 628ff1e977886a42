namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>Files that the learner did not have before.</summary>
internal static class NewFile
{
    /// <summary>Writes a file whole or not at all, with the folders above it; never over another one.</summary>
    public static void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, content);
            File.Move(temporary, path, overwrite: false);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
