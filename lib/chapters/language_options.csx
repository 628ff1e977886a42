// Chapter 5 has options of its own besides those of every chapter.
#load "chapter_options.csx"
#load "misuse.csx"

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

/// <summary>What shall be written with a saved model.</summary>
/// <param name="Prompt">The beginning.</param>
/// <param name="Tokens">How many characters follow.</param>
public sealed record Generation(string Prompt, int Tokens, double Temperature, int TopK, int Seed);

/// <summary>The options of one run of chapter 5.</summary>
/// <param name="Chapter">Those of every chapter.</param>
/// <param name="Text">The learner's own text; null for the course's.</param>
/// <param name="Model">Where the training is saved, or which saved one writes; null for the usual place.</param>
/// <param name="Generate">What shall be written instead of a training; null for a training.</param>
public sealed record LanguageOptions(ChapterOptions Chapter, string Text, string Model, Generation Generate)
{
    const string UsualText = "lib/data/texts/moby_dick.txt";
    const string Folder = "out";
    const string Ending = ".model";

    /// <summary>Reads the words after <c>--</c>, as <see cref="ChapterOptions.Read"/> does.</summary>
    public static LanguageOptions Read(string chapter, IList<string> args, int seed, int steps) => args.Count == 0
        ? new(ChapterOptions.Read(chapter, args, seed, steps), Text: null, Model: null, Generate: null)
        : Parse(chapter, args, seed, steps);

    /// <summary>The path of the text.</summary>
    public string TextPath => Text ?? Path.Combine(ChapterOptions.Repository, UsualText);

    /// <summary>The path of the text as it is printed.</summary>
    public string TextPathName => Text ?? UsualText;

    /// <summary>The text's name: that of its file, without ending.</summary>
    public string TextName => Path.GetFileNameWithoutExtension(TextPath);

    /// <summary>The file that keeps the training on a text. Its usual name says what was trained and how, so that no
    /// training takes the place of another: a learner's texts may have the same name, so theirs has a part of the hash,
    /// too.</summary>
    public string ModelPath(LanguageText text) =>
        Model ?? Path.Combine(ChapterOptions.Repository, ModelPathName(text));

    /// <summary>The file as it is printed: the same on every machine unless another one was asked for.</summary>
    public string ModelPathName(LanguageText text) =>
        Model ?? $"{Folder}/{NameOf(text)}-seed{Chapter.Seed}-steps{Chapter.Steps}{Ending}";

    string NameOf(LanguageText text) =>
        Path.GetFullPath(TextPath) == Path.Combine(ChapterOptions.Repository, UsualText) ? text.Name
            : $"{text.Name}-{text.Hash[..8]}";

    /// <summary>The saved model that writes: the one that was asked for, else the one that was saved last.</summary>
    /// <exception cref="InvalidDataException">None was saved yet.</exception>
    public string SavedModel()
    {
        if (Model is not null)
            return Model;
        var folder = new DirectoryInfo(Path.Combine(ChapterOptions.Repository, Folder));
        var last = folder.Exists
            ? folder.GetFiles($"*{Ending}*").Where(file => file.Extension is Ending or Checkpoint.Unfinished).MaxBy(file => file.LastWriteTimeUtc)
            : null;
        return last is not null ? Path.GetRelativePath(Environment.CurrentDirectory, last.FullName)
            : throw new InvalidDataException("There is no saved model yet: run the chapter without --generate first, " +
                "or name one with --model FILE.");
    }

    // A method of its own, as in ChapterOptions.
    static LanguageOptions Parse(string chapter, IList<string> args, int seed, int steps)
    {
        var text = new Option<string>("--text")
        {
            Description = "A text of your own, in UTF-8, to train on", HelpName = "FILE",
        };
        var model = new Option<string>("--model")
        {
            Description = "Where the training is saved, and which one writes; without it, a file in out", HelpName = "FILE",
        };
        var generate = new Option<string>("--generate")
        {
            Description = "Train nothing: write on from this beginning with the saved model", HelpName = "PROMPT",
        };
        var tokens = Number("--tokens", "Characters to write", 200, 1);
        var topK = Number("--top-k", "Draw among so many of the likeliest characters; without it, among all", null, 1);
        var temperature = new Option<double>("--temperature")
        {
            Description = "Below 1, likely characters become likelier; 0 takes the likeliest",
            HelpName = "T", DefaultValueFactory = _ => 0.8, CustomParser = Temperature,
        };
        Option[] ofGeneration = [tokens, temperature, topK];
        string[] writing = [generate.Name, model.Name, "--seed", .. ofGeneration.Select(option => option.Name)];
        foreach (var option in ofGeneration)
            option.Validators.Add(result =>
            {
                if (result.Tokens.Count > 0 && result.GetResult(generate) is null)
                    result.AddError($"{option.Name} needs --generate PROMPT.");
            });
        foreach (var file in new[] { text, model })
            file.Validators.Add(result =>
            {
                if (result.Tokens is [{ Value: "" }])
                    result.AddError($"{file.Name} needs the name of a file.");
            });
        generate.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value == "")
                result.AddError("--generate needs a beginning of at least one character.");
            foreach (var other in ((CommandResult)result.Parent).Children.OfType<OptionResult>())
                if (!other.Implicit && !writing.Contains(other.Option.Name))
                    result.AddError($"--generate trains nothing, so {other.Option.Name} has no meaning beside it; " +
                        "--model names the model.");
        });
        var (options, read) = ChapterOptions.Parse(chapter, args, seed, steps,
            "Seed of the trainings, or of what is written", "Steps of the training", mine: null,
            [text, model, generate, .. ofGeneration]);
        var prompt = read.GetValue(generate);
        return new(options, read.GetValue(text), read.GetValue(model), prompt is null ? null
            : new(prompt, read.GetValue(tokens), read.GetValue(temperature), read.GetValue(topK), options.Seed));
    }

    // The parser alone would take 0,5 for 5, and let not-a-number pass.
    static double Temperature(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var t) || !(t >= 0 && double.IsFinite(t)))
            result.AddError($"--temperature is {word}, but must be a number of 0 or more, such as 0.5.");
        return t;
    }

    static Option<int> Number(string name, string description, int? usual, int least)
    {
        var option = new Option<int>(name)
        {
            Description = description, HelpName = "N",
        };
        if (usual is { } value)
            option.DefaultValueFactory = _ => value;
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var n) && n < least)
                result.AddError($"{name} is {n}, but must be at least {least}.");
        });
        return option;
    }
}
