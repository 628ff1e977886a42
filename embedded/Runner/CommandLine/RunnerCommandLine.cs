using System.Text;
using AttentionWorkbench.Runner.Run;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>What the words after <c>dotnet script</c> ask for.</summary>
static class RunnerCommandLine
{
    /// <summary>Does what the words ask, and returns the exit code of the process.</summary>
    public static int Run(string[] args)
    {
        // As everywhere else; a console of Windows has a code page of its own.
        if (OperatingSystem.IsWindows() && Console.IsOutputRedirected)
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return PlainRequest(args) is { } request ? ScriptPipeline.Run(request) : CommandTree.Run(args);
        }
        catch (ScriptFailure failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
        // The errors of a script are told where it runs; these are about files that the runner itself needs.
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    // The everyday case, FILE and words without options, does without the parser, whose start costs as much as a
    // run.
    static ScriptRequest? PlainRequest(string[] args)
    {
        if (args.Length == 0 || CommandTree.IsCommand(args[0]))
            return null;
        var end = Array.IndexOf(args, "--");
        var words = args.AsSpan(0, end < 0 ? args.Length : end);
        foreach (var word in words)
        {
            if (word.StartsWith('-'))
                return null;
        }
        return words.IsEmpty ? null
            : ScriptRequest.OfFile(words[0], [.. words[1..], .. end < 0 ? [] : args.AsSpan(end + 1)]);
    }
}
