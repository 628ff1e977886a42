#load "repository.csx"
#load "test_name.csx"

using Xunit.Abstractions;

/// <summary>A failure as the test's author wants to read it: the message, and the lines of the scripts that led to
/// it.</summary>
public static class FailureText
{
    const int FirstLines = 15;
    const int LastLines = 60;

    // The stack of native calls that libtorch adds to each message.
    static readonly Regex Native = new(@"^(Exception raised from .+ \(most recent call first\):|frame #\d+: .+)$");

    static readonly Regex Location = new(@"^(?<call>.+) in (?<file>.+):line (?<line>\d+)$");

    /// <summary>The messages of an exception and of its causes. A long message loses its middle, because a snapshot's
    /// differences come last.</summary>
    public static string Message(IFailureInformation failure)
    {
        var text = new StringBuilder();
        for (var i = 0; i < failure.Messages.Length; i++)
        {
            var type = failure.ExceptionTypes[i];
            var isAssertion = type.StartsWith("Xunit.Sdk.");
            text.Append(i > 0 ? "\ncaused by " : "");
            text.Append(isAssertion ? "" : $"{TestName.Readable(type)}: ")
                .Append(TestName.Readable(failure.Messages[i]));
        }
        return Shortened([.. text.ToString().TrimEnd().Split('\n').Where(line => !Native.IsMatch(line))]);
    }

    static string Shortened(string[] lines) => lines.Length <= FirstLines + LastLines
        ? string.Join('\n', lines)
        : string.Join('\n',
        [
            .. lines[..FirstLines],
            $"… {lines.Length - FirstLines - LastLines} lines …",
            .. lines[^LastLines..]
        ]);

    /// <summary>The calls in the repository's own files, innermost first; if there are none, all calls.</summary>
    public static IReadOnlyList<string> Calls(IFailureInformation failure)
    {
        var all = failure.StackTraces
            .Where(trace => trace is not null)
            .SelectMany(trace => trace.Split('\n'))
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("at ") && !line.StartsWith("at Xunit."))
            .ToList();
        var own = all.Select(OwnCall).Where(call => call is not null).ToList();
        return own.Count > 0 ? own : all;
    }

    /// <summary><c>at Class.Method() in tests/file.csx:12</c>; null for a call in other files.</summary>
    static string OwnCall(string line)
    {
        var match = Location.Match(line);
        if (!match.Success)
            return null;
        var file = Repository.Relative(match.Groups["file"].Value);
        if (Path.IsPathRooted(file) && !file.EndsWith(".csx"))
            return null;
        return $"{TestName.Readable(match.Groups["call"].Value)} in {file}:{match.Groups["line"].Value}";
    }
}
