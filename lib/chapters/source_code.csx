// Code of lib/ in a chapter's output, read from its file: what is printed is what runs.
#load "../printing/page.csx"

using System.Runtime.CompilerServices;

/// <summary>Finds code in the files of the project.</summary>
public static class SourceCode
{
    /// <summary>The text of a member, from its signature to its end, without the indentation before it.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="signature">How the member's first line begins, such as <c>public override Tensor forward</c>.</param>
    /// <exception cref="ArgumentException">No line begins like that.</exception>
    public static string Member(string text, string signature)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var start = Array.FindIndex(lines, line => line.TrimStart().StartsWith(signature));
        if (start < 0)
            throw new ArgumentException($"SourceCode: no line begins with \"{signature}\".");
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        // A block ends with its brace below the signature; a member without one ends with a semicolon.
        var block = start + 1 < lines.Length && lines[start + 1].Trim() == "{";
        var end = Array.FindIndex(lines, start, line =>
            block ? line.Length > indent && line.TrimEnd() == new string(' ', indent) + "}" : line.EndsWith(';'));
        return string.Join('\n', lines[start..(end + 1)].Select(line => line.Length > indent ? line[indent..] : ""));
    }

    /// <summary>The text of a file of the project.</summary>
    /// <param name="file">Its path from the root, such as <c>lib/attention/bahdanau.csx</c>.</param>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Root(), file));

    static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path), "..", ".."));
}

/// <summary>Prints one member of a class from its file, under the file's name.</summary>
void ShowCode(string file, string signature)
{
    WriteLine($"{file}:");
    WriteLine(SourceCode.Member(SourceCode.Text(file), signature));
}
