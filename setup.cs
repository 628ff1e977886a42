#!/usr/bin/env dotnet
// Chooses a real package or the project's own part for each part of the workbench, and installs a runner for this
// repository: afterwards `dotnet script FILE` works here and in the folders below. The steps are in setup/.
#:property PublishAot=false
#:property Nullable=enable
#:property ImplicitUsings=enable
#:include setup/*.cs

var repository = new Repository((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
try
{
    var parts = WorkbenchParts.Of(repository);
    if (args is ["--help" or "-h" or "-?"])
    {
        Console.WriteLine(SetupArguments.Usage(parts));
        return 0;
    }
    if (SetupArguments.Parse(args, parts) is not { } arguments)
    {
        Console.Error.WriteLine(SetupArguments.Usage(parts));
        return 2;
    }
    new Setup(repository, parts).Run(arguments);
    return 0;
}
catch (Exception failure) when (failure is SetupFailure or ImpossibleChoice or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

/// <summary>Chooses, builds and tests the parts, and only then puts them in place.</summary>
sealed class Setup(Repository repository, IReadOnlyList<WorkbenchPart> parts)
{
    readonly Machine _machine = new(repository, parts);

    public void Run(SetupArguments arguments)
    {
        Directory.CreateDirectory(repository.WorkbenchFolder);
        using var setupLock = SetupLock.Acquire(Path.Combine(repository.WorkbenchFolder, "lock"));
        var last = Stamp.Read(repository.Stamp, parts);
        var requests = arguments.MergedWith(last?.Requests);
        if (arguments.IsPlan)
        {
            Print(arguments.IsEmpty && last is not null ? last.Choices : Choice.Of(parts, requests, _machine.Obstacle));
            return;
        }
        if (arguments.IsEmpty && last?.IsCurrent(repository) == true)
        {
            Print(last.Choices);
            return;
        }

        var staging = Folder.Empty(repository.Staging);
        var (choices, tool, references) = ChooseWhatRuns(requests);
        File.Delete(repository.Stamp);
        tool.Install();
        // The smoke test found assemblies beside the staged tool; they are beside the installed one now.
        EditorReferences.Write(repository.EditorReferences,
            references.Select(file => file.Replace(tool.Files, repository.Runner)));
        new Stamp(tool.Version, tool.Package, requests, choices).Write(repository.Stamp);
        Directory.Delete(staging, recursive: true);
        Print(choices);
    }

    // A package that does not run is excluded and the choice made again, until everything chosen runs.
    (IReadOnlyList<PartChoice> Choices, Tool Tool, IReadOnlyList<string> References) ChooseWhatRuns(
        IReadOnlyDictionary<string, string> requests)
    {
        var packages = Command.GlobalPackages(repository.Root);
        while (true)
        {
            var choices = Choice.Of(parts, requests, _machine.Obstacle);
            var tool = new Tool(repository, choices, packages);
            tool.Assemble();
            var result = new SmokeTest(repository, tool).Run(choices);
            var failed = choices.Where(choice => result.Failures.ContainsKey(choice.Part.Name)).ToList();
            // A failure of figures is accepted: nothing could replace them, and the chapters run without.
            if (result.HasFinished && failed.TrueForAll(choice => choice.Part.Own is null))
                return ([.. choices.Select(result.WithOutcome)], tool, result.References);
            if (failed.Count == 0)
                throw new SetupFailure(result.Output);
            failed.ForEach(choice => _machine.Exclude(choice.Package!, result.Failures[choice.Part.Name]));
        }
    }

    static void Print(IReadOnlyList<PartChoice> choices)
    {
        var width = choices.Max(choice => choice.ToString().Length);
        foreach (var choice in choices)
            Console.WriteLine($"{choice.Part.Name,-9}  {choice.ToString().PadRight(width)}  ({choice.Reason})");
    }
}
