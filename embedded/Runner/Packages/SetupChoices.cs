namespace AttentionWorkbench.Runner.Packages;

/// <summary>
/// What set-up decided for this installation, as it wrote it beside the tool. This tool knows no package by name: it
/// does for each what stands there. Its lines are:
/// <code>
/// package NAME = own/Part/Part.dll          an assembly beside the tool answers for the package
/// package NAME VERSION = OTHER              the package is taken in another version
/// display Namespace.Type = FILE Method      a session shows values of that type by a method of a script
/// </code>
/// Any other line says only which installation this is.
/// </summary>
static class SetupChoices
{
    static readonly string Folder = AppContext.BaseDirectory;

    static readonly Lazy<string> Content = new(Read);

    static readonly Lazy<Dictionary<string, string>> Lines = new(Parse);

    /// <summary>All of it: a build that was made under other choices is another build.</summary>
    public static string Text => Content.Value;

    /// <summary>The assembly beside the tool that answers for a package, or null where NuGet does.</summary>
    public static string? OwnAssembly(string id) =>
        Side($"package {id}") is { } file ? Path.Combine(Folder, file) : null;

    /// <summary>The version to take where a script asks for one.</summary>
    public static string VersionFor(string id, string version) => Side($"package {id} {version}") ?? version;

    /// <summary>The script and its method by which values of a type are shown, or null.</summary>
    public static (string File, string Method)? DisplayOf(string type) =>
        Side($"display {type}")?.Split(' ') is [var file, var method] ? (file, method) : null;

    static string? Side(string left) => Lines.Value.GetValueOrDefault(left);

    static string Read()
    {
        var path = Path.Combine(Folder, "choices.txt");
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    static Dictionary<string, string> Parse() => Text.Split('\n')
        .Select(line => line.Trim().Split(" = "))
        .Where(sides => sides.Length == 2)
        .ToDictionary(sides => sides[0], sides => sides[1], StringComparer.OrdinalIgnoreCase);
}
