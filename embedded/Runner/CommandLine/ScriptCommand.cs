using System.CommandLine;
using AttentionWorkbench.Runner.Interactive;
using AttentionWorkbench.Runner.Run;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>
/// <c>dotnet script FILE [args]</c>: runs a script, or without a file, an interactive session.
/// </summary>
static class ScriptCommand
{
    public static RootCommand Create()
    {
        var words = new Argument<string[]>("file and args")
        {
            Description = "The script and its arguments. Unknown options, and everything after --, go to "
                + "the script. Without a file: an interactive session.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var interactive = new Option<bool>("--interactive", "-i")
        {
            Description = "Continue interactively after the script",
        };
        var info = new Option<bool>("--info") { Description = "Show where and on what this tool runs" };
        var version = new Option<bool>("--version", "-v") { Description = "Show the version of this tool" };
        var build = new BuildOptions();

        var root = new RootCommand("Runs C# scripts.") { words, interactive };
        root.Directives.Clear();
        Replace<VersionOption>(root, version);
        root.Add(info);
        build.AddTo(root);
        root.SetAction(result =>
        {
            if (result.GetValue(version))
                return ToolInformation.ShowVersion();
            if (result.GetValue(info))
                return ToolInformation.ShowAll();
            return Run(root, result, result.GetValue(words)!, result.GetValue(interactive), build);
        });
        return root;
    }

    static int Run(
        Command command, ParseResult result, string[] words, bool interactive, BuildOptions build)
    {
        if (words is not [var file, .. var args])
            return Prompt.Run(build.Apply(ScriptRequest.OfCode("", []), result));
        if (file.StartsWith('-') && !File.Exists(file))
            return CommandTree.Refuse(command, [$"Unknown option '{file}' before the script."]);
        var request = build.Apply(ScriptRequest.OfFile(file, args), result);
        return interactive ? Prompt.Run(request) : ScriptPipeline.Run(request);
    }

    // The option that comes with a root command has no short form.
    static void Replace<T>(RootCommand root, Option option) where T : Option
    {
        root.Options.Remove(root.Options.OfType<T>().Single());
        root.Add(option);
    }
}

/// <summary><c>dotnet script eval CODE [args]</c>: runs code given as an argument, or else on stdin.</summary>
static class EvalCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("code and args")
        {
            Description = "The code and its arguments. Without code, it is read from stdin.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var build = new BuildOptions();
        var command = new Command("eval", "Runs code from the command line or from stdin.") { words };
        build.AddTo(command);
        command.SetAction(result =>
        {
            var (code, args) = result.GetValue(words) is [var first, .. var rest]
                ? (first, rest) : (Console.In.ReadToEnd(), []);
            return ScriptPipeline.Run(build.Apply(ScriptRequest.OfCode(code, args), result));
        });
        return command;
    }
}
