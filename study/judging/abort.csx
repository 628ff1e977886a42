#nullable enable
using System.Text.RegularExpressions;

/// <summary>The end of an exercise whose whole process was ended by the native tensor library: there is no exception,
/// and all that is known is what the library wrote.</summary>
/// <param name="Words">The reason, without the library's own addresses; null when nothing was written.</param>
public sealed record Abort(string? Words)
{
    // The exit code of a process that a signal ended: 134 is an abort, 139 a broken pointer.
    const int FirstSignal = 129;

    // The formats of GCC's and Clang's C++ libraries.
    static readonly Regex Sentence = new(
        @"^terminate called after throwing an instance of '[^']*'\s+what\(\):\s*(.+)$"
        + @"|terminating due to uncaught exception of type [\w:]+: (.+)$", RegexOptions.Multiline);

    static readonly Regex Misfit = new(@"^mat1 and mat2 shapes cannot be multiplied \((\d+)x(\d+) and (\d+)x(\d+)\)");

    // Where these fail, TorchSharp throws no exception. The course's own matmul checks the shapes first.
    static readonly Regex Unchecked = new(@"\.\s*(matmul|var)\s*\(|\bautograd\s*\.\s*grad\s*\(");

    /// <summary>How a process was ended; null when it ended by itself, or by an exception.</summary>
    /// <param name="error">What it wrote on stderr.</param>
    public static Abort? Of(int exitCode, string error)
    {
        if (exitCode == 0)
            return null;
        if (Sentence.Match(error) is { Success: true } match)
            return new(InWords((match.Groups[1].Value + match.Groups[2].Value).Trim()));
        return exitCode >= FirstSignal && error.Trim().Length == 0 ? new((string?)null) : null;
    }

    /// <summary>The lines of an exercise whose calls can end the process, with their numbers.</summary>
    public static IReadOnlyList<(int Number, string Text)> Suspects(string source) => source
        .ReplaceLineEndings("\n").Split('\n')
        .Select((line, i) => (Number: i + 1, Text: line.Split("//")[0].Trim()))
        .Where(line => Unchecked.IsMatch(line.Text))
        .ToList();

    static string InWords(string sentence) => Misfit.Match(sentence) is { Success: true } sizes
        ? Misfit.Replace(sentence, "a ($1, $2) matrix cannot be multiplied by a ($3, $4) matrix: the last size of the "
            + "first, $2, must equal the first size of the second, $3.")
        : sentence;
}
