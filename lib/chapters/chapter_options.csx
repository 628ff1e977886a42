// The options of a chapter: dotnet script scripts/02_trainable.csx -- --seed 7 --steps 200
#load "../command_line/command_line.csx"
#load "own_module.csx"
#load "../figures/figure_format.csx"

using System.CommandLine;
using System.Runtime.CompilerServices;

/// <summary>The options of one run of a chapter.</summary>
/// <param name="Seed">Seed of the trainings; the documents' own seeds stay as they are.</param>
/// <param name="Steps">Steps of each training.</param>
/// <param name="Out">Directory for figures, as given; null stands for <c>figures</c> in the repository.</param>
/// <param name="Figures">Whether figures are drawn.</param>
/// <param name="Format">What figures are saved as.</param>
public sealed record ChapterOptions(int Seed, int Steps, string Out, bool Figures, FigureFormat Format)
{
    const string DefaultOut = "figures";

    // The first is the default.
    static readonly string[] Formats = ["svg", "png"];

    /// <summary>The folder of the repository.</summary>
    public static string Repository => Root();

    /// <summary>The directory for figures as an absolute path.</summary>
    public string Directory => Out ?? Path.Combine(Root(), DefaultOut);

    /// <summary>The directory as it is printed: the same on every machine, unless another one was given.</summary>
    public string DirectoryName => Out ?? DefaultOut;

    /// <summary>Reads the words after <c>--</c>, as <see cref="CommandLine.Read"/> does.</summary>
    /// <param name="chapter">The chapter's file name without ending, for the usage.</param>
    /// <param name="args">The script's <c>Args</c>.</param>
    /// <param name="seed">The default seed.</param>
    /// <param name="steps">The default number of steps.</param>
    /// <param name="seedIs">What the chapter uses the seed for.</param>
    /// <param name="stepsAre">What the chapter uses the steps for.</param>
    /// <param name="mine">The exercise whose module <c>--mine</c> runs the chapter's experiment with, by its file in
    /// the chapter's folder; that run ends the process. Null where there is none.</param>
    public static ChapterOptions Read(string chapter, IList<string> args, int seed, int steps,
        string seedIs = "Seed of the trainings", string stepsAre = "Steps of each training", string mine = null) =>
        args.Count == 0
            ? new(seed, steps, Out: null, Figures: true, FigureFormat.Svg)
            : Parse(chapter, args, seed, steps, seedIs, stepsAre, mine);

    // A method of its own: a run without options, which is nearly every run, never loads the parser.
    static ChapterOptions Parse(
        string chapter, IList<string> args, int seed, int steps, string seedIs, string stepsAre, string mine) =>
        Parse(chapter, args, seed, steps, seedIs, stepsAre, mine, []).Options;

    /// <summary>The same for a chapter that has options of its own besides.</summary>
    /// <param name="more">These options.</param>
    /// <returns>The options of every chapter, and what was read, to ask for the others.</returns>
    public static (ChapterOptions Options, ParseResult Read) Parse(string chapter, IList<string> args, int seed, int steps,
        string seedIs, string stepsAre, string mine, IReadOnlyList<Option> more)
    {
        var seedOption = new Option<int>("--seed")
        {
            Description = seedIs, HelpName = "N", DefaultValueFactory = _ => seed,
        };
        var stepsOption = new Option<int>("--steps")
        {
            Description = $"{stepsAre}, at least 1", HelpName = "N", DefaultValueFactory = _ => steps,
        };
        stepsOption.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var n) && n < 1)
                result.AddError($"--steps is {n}, but must be at least 1.");
        });
        var outOption = new Option<string>("--out")
        {
            Description = "Directory for figures; without it, figures in the repository", HelpName = "DIR",
        };
        outOption.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError("--out is empty, but must name a directory.");
        });
        var noFiguresOption = new Option<bool>("--no-figures") { Description = "Draw no figures" };
        var formatOption = new Option<string>("--format")
        {
            Description = "What figures are saved as", DefaultValueFactory = _ => Formats[0],
        };
        formatOption.AcceptOnlyFromAmong(Formats);

        var root = new RootCommand($"Chapter {chapter} of the Attention Workbench")
        {
            seedOption, stepsOption, outOption, formatOption, noFiguresOption,
        };
        foreach (var option in more)
            root.Options.Add(option);
        var mineOption = new Option<bool>("--mine")
        {
            Description = $"Run the chapter's experiment alone, with your own module: exercises/{chapter}/{mine}.csx",
        };
        if (mine is not null)
            root.Options.Add(mineOption);
        var result = CommandLine.Read($"dotnet script scripts/{chapter}.csx --", root, args);
        if (mine is not null && result.GetValue(mineOption))
            Environment.Exit(new OwnModule(chapter, mine).Run(Root(), args.Where(word => word != "--mine")));
        return (new(result.GetValue(seedOption), result.GetValue(stepsOption),
            result.GetValue(outOption), !result.GetValue(noFiguresOption),
            Enum.Parse<FigureFormat>(result.GetValue(formatOption), ignoreCase: true)), result);
    }

    static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path), "..", ".."));
}
