using System.CommandLine;

#nullable enable

/// <summary>What a learner may ask of the study: <c>dotnet script scripts/study.csx -- --help</c>.</summary>
public static class StudyCommandLine
{
    const int Misuse = 2;

    /// <summary>Does what the words ask for; 0 when it went well, 1 when an exercise does not pass, 2 when the
    /// words cannot be understood.</summary>
    public static int Run(string[] words)
    {
        try
        {
            // The plain table needs no parser, and is what is asked for most.
            return words.Length == 0 ? Overview.Run(Desk.Open()) : Parse(words);
        }
        catch (StudyMisuse misuse)
        {
            Console.Error.WriteLine(misuse.Message);
            return Misuse;
        }
    }

    static int Parse(string[] words)
    {
        var root = Root();
        var result = root.Parse(words);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
                Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine();
            Console.Error.Write(Help(root.Parse("--help")));
            return Misuse;
        }
        if (words.Any(word => word is "--help" or "-h" or "-?"))
        {
            Console.Write(Help(result));
            return 0;
        }
        return result.Invoke();
    }

    static readonly Option<string?> In = new("--in")
    {
        Description = "Study in another clone, such as a learner's", HelpName = "DIR", Recursive = true,
    };

    static RootCommand Root()
    {
        var root = new RootCommand("Exercises beside the chapters. Without a command: what is done, what is next.")
        {
            In,
            OfExercise("check", "Check the next exercise, or this one", CheckCommand.Run),
            OfExercise("hint", "One more hint for the next exercise, or for this one", HintCommand.Run),
            Watch(),
            Solution(),
            OfExercise("reset", "The starter again; your version is kept beside it", ResetCommand.Run, isNamed: true),
        };
        foreach (var option in root.Options.Where(option => option.Name == "--version").ToList())
            root.Options.Remove(option);
        root.SetAction(words => Guarded(() => Overview.Run(Open(words))));
        return root;
    }

    static Desk Open(ParseResult words) => Desk.Open(words.GetValue(In));

    static Command OfExercise(string name, string what, Func<Desk, Exercise, int> run, bool isNamed = false)
    {
        var id = Id(isNamed);
        var command = new Command(name, what) { id };
        command.SetAction(words => Guarded(() =>
        {
            var desk = Open(words);
            return run(desk, desk.Find(words.GetValue(id)));
        }));
        return command;
    }

    static Command Watch()
    {
        var command = new Command("watch", "Check the next exercise again at each save, until Ctrl-C");
        command.SetAction(words => Guarded(() => WatchCommand.Run(Open(words))));
        return command;
    }

    static Command Solution()
    {
        var id = Id(isNamed: true);
        var givesUp = new Option<bool>("--give-up") { Description = "Show it before the exercise has passed" };
        var command = new Command("solution", "A solution, once the exercise has passed") { id, givesUp };
        command.SetAction(words => Guarded(() =>
        {
            var desk = Open(words);
            return SolutionCommand.Run(desk, desk.Find(words.GetValue(id)), words.GetValue(givesUp));
        }));
        return command;
    }

    static Argument<string?> Id(bool isNamed) => new("ID")
    {
        Description = "An exercise: 1.2, or its file",
        Arity = isNamed ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
    };

    // The parser would print an exception and end with 1.
    static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (StudyMisuse misuse)
        {
            Console.Error.WriteLine(misuse.Message);
            return Misuse;
        }
    }

    // The parser calls the program by the name of its file.
    static string Help(ParseResult asked)
    {
        var text = new StringWriter { NewLine = "\n" };
        asked.Invoke(new InvocationConfiguration { Output = text });
        return text.ToString().Replace(RootCommand.ExecutableName, $"{StudyPage.Command} --");
    }
}
