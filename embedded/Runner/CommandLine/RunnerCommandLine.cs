using AttentionWorkbench.Runner.Run;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>Interprets the words after <c>dotnet script</c>.</summary>
static class RunnerCommandLine
{
    /// <summary>Runs what the arguments ask for, and returns the exit code of the process.</summary>
    public static int Run(string[] args)
    {
        // UTF-8 as on other systems; the Windows console has a code page of its own.
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
        // A script's own errors are reported where it runs; these are about files that the runner itself needs.
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    // The usual case, FILE and arguments without options, skips the parser, which takes as long to start as a cached
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
