/// <summary>What the last set-up installed. It is written last, so its presence means that set-up completed.</summary>
/// <param name="Version">The tool's version.</param>
/// <param name="Package">The folder in which NuGet keeps the tool.</param>
sealed record Stamp(
    string Version, string Package, IReadOnlyDictionary<string, string> Requests, IReadOnlyList<PartChoice> Choices)
{
    const string Own = "own";

    /// <summary>Reads it; null where there is none, or where its parts and versions are no longer those of today.</summary>
    public static Stamp? Read(string path, IReadOnlyList<WorkbenchPart> parts)
    {
        if (!File.Exists(path) || File.ReadAllLines(path) is not [var version, var package, .. var lines])
            return null;
        var requests = new Dictionary<string, string>();
        var choices = new List<PartChoice>();
        foreach (var (part, line) in parts.Zip(lines))
        {
            if (line.Split('\t') is not [var name, var request, var taken, var reason] || name != part.Name)
                return null;
            requests[name] = request;
            var real = part.Real.Append(new Package(part.Real[0].Id, request)).FirstOrDefault(known => $"{known}" == taken);
            if (real is null && (taken != Own || part.Own is null))
                return null;
            choices.Add(new(part, real, reason));
        }
        return choices.Count == parts.Count ? new Stamp(version, package, requests, choices) : null;
    }

    public void Write(string path)
    {
        var temporary = path + ".tmp";
        var lines = Choices.Select(choice => string.Join('\t', choice.Part.Name,
            Requests.GetValueOrDefault(choice.Part.Name, Choice.Auto), choice.Package?.ToString() ?? Own, choice.Reason));
        File.WriteAllLines(temporary, [Version, Package, .. lines]);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Whether everything is still installed, and is what set-up would install now.</summary>
    public bool IsCurrent(Repository repository)
    {
        var packages = Path.GetDirectoryName(Path.GetDirectoryName(Package))!;
        var tool = new Tool(repository, Choices, packages);
        return tool.Version == Version && tool.IsInstalled() && Directory.Exists(Package)
            && File.Exists(repository.EditorReferences);
    }
}
