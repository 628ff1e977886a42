// Chapter 6 has an option of its own besides those of every chapter.
#load "chapter_options.csx"

using System.CommandLine;

/// <summary>The options of one run of chapter 6.</summary>
/// <param name="Chapter">Those of every chapter.</param>
/// <param name="Model">The saved model that writes; null for one that is not trained.</param>
public sealed record FasterOptions(ChapterOptions Chapter, string Model)
{
    const string SeedIs = "Seed of the weights and of the texts";
    const string StepsAre = "Rounds of each timing";

    /// <summary>Reads the words after <c>--</c>, as <see cref="ChapterOptions.Read"/> does.</summary>
    public static FasterOptions Read(string chapter, IList<string> args, int seed, int steps) => args.Count == 0
        ? new(ChapterOptions.Read(chapter, args, seed, steps), Model: null)
        : Parse(chapter, args, seed, steps);

    // A method of its own, as in ChapterOptions.
    static FasterOptions Parse(string chapter, IList<string> args, int seed, int steps)
    {
        var model = new Option<string>("--model")
        {
            Description = "Let a model write that chapter 5 has saved, instead of one that is not trained", HelpName = "FILE",
        };
        var (options, read) = ChapterOptions.Parse(chapter, args, seed, steps, SeedIs, StepsAre, mine: null, [model]);
        return new(options, read.GetValue(model));
    }
}
