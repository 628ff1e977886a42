namespace VerifyTests;

/// <summary>The message of a failed comparison: the files, their contents, and the differences.</summary>
static class MismatchMessage
{
    /// <summary>The message; <paramref name="verified"/> is null when no text has been approved yet.</summary>
    public static string Of(
        Verdict verdict, SnapshotFiles files, string received, string? verified, IReadOnlyList<string> stale)
    {
        var text = new StringBuilder($"Directory: {files.Directory}\n");
        if (verdict != Verdict.Equal)
            AppendFiles(text, verdict, files);
        if (stale.Count > 0)
            text.Append("Delete:\n").AppendJoin("", stale.Select(path => $"  - {Path.GetFileName(path)}\n"));
        if (verdict == Verdict.Equal)
            AppendFiles(text, verdict, files);
        else
            AppendContent(text, verdict, files, received, verified);
        return text.ToString();
    }

    static void AppendFiles(StringBuilder text, Verdict verdict, SnapshotFiles files) => text
        .Append($"{verdict}:\n")
        .Append($"  - Received: {Path.GetFileName(files.Received)}\n")
        .Append($"    Verified: {Path.GetFileName(files.Verified)}\n");

    static void AppendContent(
        StringBuilder text, Verdict verdict, SnapshotFiles files, string received, string? verified)
    {
        text.Append($"\nFileContent:\n\n{verdict}:\n\n");
        text.Append($"Received: {Path.GetFileName(files.Received)}\n{received}\n");
        if (verified is not null)
            text.Append($"Verified: {Path.GetFileName(files.Verified)}\n{verified}\n")
                .Append("\nDifferences (- verified, + received):\n\n")
                .Append(LineDifferences.Of(verified, received));
        text.Append('\n');
    }
}
