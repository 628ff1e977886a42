using System.CommandLine;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>All commands, and the answer to a wrong command line: the usage on stderr, exit code 2.</summary>
static class CommandTree
{
    const int Misuse = 2;

    static readonly string[] Commands = ["eval", "init", "new", "server"];

    static readonly string[] NotHere = ["publish", "exec", "--disable-isolated-load-context"];

    static readonly string[] Help = ["-h", "-?", "--help"];

    /// <summary>Whether the first word names a command rather than a file.</summary>
    public static bool IsCommand(string word) => Commands.Contains(word) || NotHere.Contains(word);

    /// <summary>Runs what the arguments ask for, and returns the exit code.</summary>
    public static int Run(string[] args)
    {
        args = CommandFirst(args);
        var words = args.TakeWhile(word => word != "--").ToList();
        if (words.Find(word => NotHere.Contains(word) && (word[0] == '-' || word == args[0])) is { } missing)
            return SayNotHere(missing);
        if (words.Count == 0 && args.Length > 0)
            return Refuse(Whole(), ["There is no script before '--'."]);

        var root = RootFor(args.FirstOrDefault());
        var result = root.Parse(args, new ParserConfiguration
        {
            EnablePosixBundling = false,
            ResponseFileTokenReplacer = null,
        });
        if (result.Errors.Count > 0)
            return Refuse(result.CommandResult.Command, result.Errors.Select(error => error.Message));
        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    // Build options may stand before the command that they apply to.
    static string[] CommandFirst(string[] args)
    {
        var before = BuildOptions.CountLeading(args);
        return before > 0 && before < args.Length && IsCommand(args[before])
            ? [args[before], .. args[..before], .. args[(before + 1)..]] : args;
    }

    // One line is enough: no other option of this command line would help.
    static int SayNotHere(string word)
    {
        Console.Error.WriteLine($"This runner has no '{word}'; dotnet-script has: "
            + "`dotnet run setup.cs -- runner=real` chooses it, where it is served.");
        return Misuse;
    }

    /// <summary>Says on stderr what is wrong, and shows the usage.</summary>
    public static int Refuse(Command command, IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
            Console.Error.WriteLine(reason);
        Console.Error.WriteLine();
        command.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = Console.Error });
        return Misuse;
    }

    // Commands and scripts are parsed separately: an argument "new" of a script is not a command.
    static RootCommand RootFor(string? first) =>
        Help.Contains(first) ? Whole()
        : Commands.Contains(first) ? WithCommands(new RootCommand("Runs C# scripts."))
        : ScriptCommand.Create();

    static RootCommand Whole() => WithCommands(ScriptCommand.Create());

    static RootCommand WithCommands(RootCommand root)
    {
        root.Add(EvalCommand.Create());
        root.Add(InitCommand.Create());
        root.Add(NewCommand.Create());
        root.Add(ServerCommand.Create());
        return root;
    }
}
