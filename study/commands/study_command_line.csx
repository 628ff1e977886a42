#nullable enable
#load "../../lib/command_line/command_line.csx"

using System.CommandLine;

/// <summary>The command line of the study: <c>dotnet script scripts/study.csx -- --help</c>.</summary>
public static class StudyCommandLine
{
    /// <summary>Runs what the words ask for; 0 on success, 1 when an exercise does not pass, 2 when the words are not
    /// understood.</summary>
    // The plain table needs no parser, and is asked for most.
    public static int Run(string[] words) =>
        words.Length == 0 ? Guarded(() => Overview.Run(StudySession.Open())) : Parse(words);

    static int Parse(string[] words) => CommandLine.Read($"{StudyPage.Command} --", Root(), words).Invoke();

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
            TestOut(),
            Solution(),
            OfExercise("reset", "The starter again; your version is kept beside it", ResetCommand.Run, isNamed: true),
        };
        root.SetAction(words => Guarded(() => Overview.Run(Open(words))));
        return root;
    }

    static StudySession Open(ParseResult words) => StudySession.Open(words.GetValue(In));

    static Command OfExercise(
        string name, string what, Func<StudySession, Exercise, int> run, bool isNamed = false)
    {
        var id = Id(isNamed);
        var command = new Command(name, what) { id };
        command.SetAction(words => Guarded(() =>
        {
            var session = Open(words);
            return run(session, session.Find(words.GetValue(id)));
        }));
        return command;
    }

    static Command Watch()
    {
        var command = new Command("watch", "Check the next exercise again at each save, until Ctrl-C");
        command.SetAction(words => Guarded(() => WatchCommand.Run(Open(words))));
        return command;
    }

    static Command TestOut()
    {
        var chapter = new Argument<string>("CHAPTER") { Description = "A chapter: 2, or its script" };
        var command = new Command("test-out", "One exercise for a whole chapter that you know") { chapter };
        command.SetAction(words => Guarded(() =>
        {
            var session = Open(words);
            return TestOutCommand.Run(session, session.FindTestOut(words.GetValue(chapter)!));
        }));
        return command;
    }

    static Command Solution()
    {
        var id = Id(isNamed: true);
        var givesUp = new Option<bool>("--give-up") { Description = "Show it before the exercise has passed" };
        var command = new Command("solution", "A solution, once the exercise has passed") { id, givesUp };
        command.SetAction(words => Guarded(() =>
        {
            var session = Open(words);
            return SolutionCommand.Run(session, session.Find(words.GetValue(id)), words.GetValue(givesUp));
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
            return CommandLine.Misuse;
        }
    }
}
