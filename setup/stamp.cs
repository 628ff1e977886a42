/// <summary>What the last complete set-up left: written last, it vouches for everything else.</summary>
/// <param name="Version">The tool's version.</param>
/// <param name="Package">The folder in which NuGet keeps the tool.</param>
sealed record Stamp(
    string Version, string Package, IReadOnlyDictionary<string, string> Wishes, IReadOnlyList<Chosen> Chosen)
{
    const string Own = "own";

    /// <summary>Reads it; null where there is none, or where it tells of other parts and versions than there are.</summary>
    public static Stamp? Read(string path, IReadOnlyList<WorkbenchPart> parts)
    {
        if (!File.Exists(path) || File.ReadAllLines(path) is not [var version, var package, .. var lines])
            return null;
        var wishes = new Dictionary<string, string>();
        var chosen = new List<Chosen>();
        foreach (var (part, line) in parts.Zip(lines))
        {
            if (line.Split('\t') is not [var name, var wish, var taken, var reason] || name != part.Name)
                return null;
            wishes[name] = wish;
            var real = part.Real.Append(new Package(part.Real[0].Id, wish)).FirstOrDefault(one => $"{one}" == taken);
            if (real is null && (taken != Own || part.Own is null))
                return null;
            chosen.Add(new(part, real, reason));
        }
        return chosen.Count == parts.Count ? new Stamp(version, package, wishes, chosen) : null;
    }

    public void Write(string path)
    {
        var temporary = path + ".tmp";
        var lines = Chosen.Select(one => string.Join('\t', one.Part.Name,
            Wishes.GetValueOrDefault(one.Part.Name, Choice.Auto), one.Package?.ToString() ?? Own, one.Reason));
        File.WriteAllLines(temporary, [Version, Package, .. lines]);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Whether all that was installed is there, and is what would be installed now.</summary>
    public bool Holds(Repository repository)
    {
        var packages = Path.GetDirectoryName(Path.GetDirectoryName(Package))!;
        var tool = new Tool(repository, Chosen, packages);
        return tool.Version == Version && tool.IsInstalled() && Directory.Exists(Package)
            && File.Exists(repository.Editor);
    }
}
