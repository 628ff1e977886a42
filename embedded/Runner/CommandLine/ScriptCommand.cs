using System.CommandLine;
using AttentionWorkbench.Runner.Interactive;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>
/// <c>dotnet script FILE [args]</c>: runs a script, or without a file, an interactive session.
/// </summary>
internal static class ScriptCommand
{
    public static RootCommand Create()
    {
        var words = new Argument<string[]>("file and args")
        {
            Description = "The script, and what it finds in Args. Options that are unknown here, and all "
                + "words after --, are for the script. Without a file: an interactive session.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var interactive = new Option<bool>("--interactive", "-i")
        {
            Description = "Go on interactively after the script",
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

    private static int Run(
        Command command, ParseResult result, string[] words, bool interactive, BuildOptions build)
    {
        if (words is not [var file, .. var args])
            return Prompt.Run(build.Apply(ScriptRequest.OfCode("", []), result));
        if (file.StartsWith('-') && !File.Exists(file))
            return CommandTree.Refuse(command, [$"Unknown option '{file}' before the script."]);
        var request = build.Apply(ScriptRequest.OfFile(file, args), result);
        return interactive ? Prompt.Run(request) : ScriptPipeline.Run(request);
    }

    // The one that comes with a root command knows no short form.
    private static void Replace<T>(RootCommand root, Option option) where T : Option
    {
        root.Options.Remove(root.Options.OfType<T>().Single());
        root.Add(option);
    }
}
