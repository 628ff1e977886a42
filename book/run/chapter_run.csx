#nullable enable
using System.Security.Cryptography;
using System.Text.RegularExpressions;

/// <summary>A chapter did not run to its end, or no page can be made of it; the message names it and says
/// why.</summary>
public sealed class ChapterFailed(string message) : Exception(message);

/// <summary>One run of a chapter, kept in a folder: what it printed, the figures that it drew, and what its explorer
/// gets. It is taken again as long as nothing that the chapter is made of has changed.</summary>
public sealed class ChapterRun
{
    const string OutputName = "output.txt";
    const string ExplorerName = "explorer.jsonl";
    const string KeyName = "key.txt";
    const string FigureFolder = "figures";

    // Its usual place, but in the folder of the run: a learner's own training stays as it is.
    const string ModelName = "out/moby_dick-seed0-steps1400.model";
    const string WithModel = "05_language_model";

    // Where Explore writes: lib/chapters/explore.csx.
    const string ExplorerVariable = "WORKBENCH_EXPLORER";

    static readonly Regex Figures = new("^figure: (?<path>.+)$", RegexOptions.Multiline);

    readonly string _folder;

    ChapterRun(string folder) => _folder = folder;

    /// <summary>What the chapter printed.</summary>
    public string Output => File.ReadAllText(Path.Combine(_folder, OutputName));

    /// <summary>What each call of <c>Explore</c> wrote, in JSON.</summary>
    public string[] Explorers =>
        File.Exists(Path.Combine(_folder, ExplorerName)) ? File.ReadAllLines(Path.Combine(_folder, ExplorerName)) : [];

    /// <summary>The text of a figure that the chapter drew, by its file's name.</summary>
    public string Figure(string name) => File.ReadAllText(Path.Combine(_folder, FigureFolder, name));

    /// <summary>The path of the model that the chapter trained; null if it trained none.</summary>
    public string? Model =>
        File.Exists(Path.Combine(_folder, ModelName)) ? Path.Combine(_folder, ModelName) : null;

    // Somebody may have tidied up.
    bool IsComplete => File.Exists(Path.Combine(_folder, KeyName)) && File.Exists(Path.Combine(_folder, OutputName))
        && Figures.Matches(Output).All(figure => File.Exists(Path.Combine(_folder, figure.Groups["path"].Value)));

    /// <summary>The kept run of a chapter, or a new one.</summary>
    /// <param name="root">The folder of the course.</param>
    /// <param name="name">The chapter's file name without ending.</param>
    /// <param name="kept">The folder in which runs are kept.</param>
    /// <param name="say">Gets a sentence before the chapter runs.</param>
    /// <exception cref="ChapterFailed">The chapter ended with another exit code than 0.</exception>
    public static ChapterRun Of(string root, string name, string kept, Action<string> say)
    {
        var folder = Path.Combine(kept, name);
        var key = Key(root, name);
        var before = new ChapterRun(folder);
        if (before.IsComplete && File.ReadAllText(Path.Combine(folder, KeyName)) == key)
            return before;
        say($"scripts/{name}.csx runs …");
        var made = Directory.CreateDirectory($"{folder}.{Guid.NewGuid():N}.new").FullName;
        try
        {
            File.WriteAllText(Path.Combine(made, OutputName), Run(root, name, made));
            File.WriteAllText(Path.Combine(made, KeyName), key);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(made, folder);
        }
        finally
        {
            if (Directory.Exists(made))
                Directory.Delete(made, recursive: true);
        }
        return new(folder);
    }

    static string Run(string root, string name, string folder)
    {
        string[] model = name == WithModel ? ["--model", ModelName] : [];
        // Names are relative to the run's folder, so that what is printed is the same wherever the book is built.
        var run = ScriptProcess.Run(Path.Combine(root, "scripts", $"{name}.csx"),
            ["--format", "svg", "--out", FigureFolder, .. model], folder,
            (ExplorerVariable, Path.Combine(folder, ExplorerName)));
        if (run.ExitCode != 0)
            throw new ChapterFailed($"scripts/{name}.csx failed with exit code {run.ExitCode}:\n{run.Trouble}");
        if (run.Error.Length > 0)
            Console.Error.WriteLine($"scripts/{name}.csx: {run.Error.Trim()}");
        return run.Output.ReplaceLineEndings("\n");
    }

    // All that decides what a chapter prints: its text, lib/, and the parts that set-up chose.
    static string Key(string root, string name)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] choices = [Path.Combine(root, ".workbench", "runner", "choices.txt")];
        var files = Directory.GetFiles(Path.Combine(root, "lib"), "*", SearchOption.AllDirectories)
            .Concat(choices.Where(File.Exists)).Order(StringComparer.Ordinal);
        foreach (var file in files.Prepend(Path.Combine(root, "scripts", $"{name}.csx")))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(root, file).Replace('\\', '/')}\n"));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
