#!/usr/bin/env dotnet
// Decides part by part what this machine gets, real packages or own parts, and installs a runner for this repository:
// afterwards `dotnet script FILE` works here and below. Its steps are in setup/.
#:property PublishAot=false
#:property Nullable=enable
#:property ImplicitUsings=enable
#:include setup/*.cs

var repository = new Repository((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    var parts = WorkbenchParts.Of(repository);
    if (Words.Parse(args, parts) is not { } words)
    {
        Console.Error.WriteLine(Words.Usage(parts));
        return 2;
    }
    new Setup(repository, parts).Run(words);
    return 0;
}
catch (Exception failure) when (failure is SetupFailure or Impossible)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

/// <summary>Chooses, builds, proves, and only then puts in place.</summary>
sealed class Setup(Repository repository, IReadOnlyList<WorkbenchPart> parts)
{
    readonly Machine _machine = new(repository, parts);

    public void Run(Words words)
    {
        Directory.CreateDirectory(repository.Workshop);
        using var onlyOne = Lock.Wait(Path.Combine(repository.Workshop, "lock"));
        var last = Stamp.Read(repository.Stamp, parts);
        var wishes = words.Over(last?.Wishes);
        if (words.IsPlan)
        {
            Tell(words.IsEmpty && last is not null ? last.Chosen : Choice.Of(parts, wishes, _machine.Obstacle));
            return;
        }
        if (words.IsEmpty && last?.Holds(repository) == true)
        {
            Tell(last.Chosen);
            return;
        }

        var trial = Folder.Empty(repository.Trial);
        var (chosen, tool, references) = Proven(wishes);
        File.Delete(repository.Stamp);
        tool.Install();
        // What was beside the tool on trial is beside the installed one now.
        EditorReferences.Write(repository.Editor,
            references.Select(file => file.Replace(tool.Files, repository.Runner)));
        new Stamp(tool.Version, tool.Package, wishes, chosen).Write(repository.Stamp);
        Directory.Delete(trial, recursive: true);
        Tell(chosen);
    }

    // What does not run is left out of the next choice, until all that is chosen runs.
    (IReadOnlyList<Chosen> Chosen, Tool Tool, IReadOnlyList<string> References) Proven(
        IReadOnlyDictionary<string, string> wishes)
    {
        var packages = Command.GlobalPackages(repository.Root);
        while (true)
        {
            var chosen = Choice.Of(parts, wishes, _machine.Obstacle);
            var tool = new Tool(repository, chosen, packages);
            tool.Assemble();
            var proof = new Proof(repository, tool);
            var result = proof.Run(chosen);
            var failed = chosen.Where(one => result.Failures.ContainsKey(one.Part.Name)).ToList();
            // Chapters go on without figures: nothing could take their place.
            if (result.HasRun && failed.TrueForAll(one => one.Part.Own is null))
                return ([.. chosen.Select(result.Told)], tool, result.References);
            if (failed.Count == 0)
                throw new SetupFailure(result.Output);
            failed.ForEach(one => _machine.Exclude(one.Package!, result.Failures[one.Part.Name]));
        }
    }

    static void Tell(IReadOnlyList<Chosen> chosen)
    {
        var width = chosen.Max(one => one.ToString().Length);
        foreach (var one in chosen)
            Console.WriteLine($"{one.Part.Name,-9}  {one.ToString().PadRight(width)}  ({one.Reason})");
    }
}
