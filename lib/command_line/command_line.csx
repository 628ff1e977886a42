#nullable enable
// Help and misuse, the same for every command line of the project.

using System.CommandLine;
using System.CommandLine.Help;

/// <summary>The words behind <c>--</c>, read by System.CommandLine.</summary>
public static class CommandLine
{
    /// <summary>The exit code for a command line that is wrong.</summary>
    public const int Misuse = 2;

    /// <summary>Parses the words. <c>--help</c> prints the usage and ends the process with 0; misuse prints the reasons
    /// and the usage on stderr and ends it with <see cref="Misuse"/>.</summary>
    /// <param name="command">How a user starts the script, such as <c>dotnet script bench/run.csx --</c>.</param>
    /// <param name="root">The options, arguments and commands.</param>
    public static ParseResult Read(string command, RootCommand root, IEnumerable<string> words)
    {
        foreach (var version in root.Options.OfType<VersionOption>().ToArray())
            root.Options.Remove(version);
        var result = root.Parse(words.ToArray());
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
                Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine();
            Console.Error.Write(Usage(command, root.Parse("--help")));
            Environment.Exit(Misuse);
        }
        if (result.Action is HelpAction)
        {
            Console.Write(Usage(command, result));
            Environment.Exit(0);
        }
        return result;
    }

    // The parser would name the program after its file, which is the runner.
    static string Usage(string command, ParseResult help)
    {
        var text = new StringWriter { NewLine = "\n" };
        help.Invoke(new InvocationConfiguration { Output = text });
        return text.ToString().Replace(RootCommand.ExecutableName, command);
    }
}
