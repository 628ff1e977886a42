namespace AttentionWorkbench.Runner.Packages;

/// <summary>
/// What set-up chose for this installation, read from the file that it wrote beside the tool. The runner itself knows
/// no package by name. The lines are:
/// <code>
/// package NAME = own/Part/Part.dll          an assembly beside the tool replaces the package
/// package NAME VERSION = OTHER              another version of the package is used
/// display Namespace.Type = FILE Method      a method of a script formats values of that type
/// </code>
/// Any other line only identifies the installation.
/// </summary>
static class SetupChoices
{
    static readonly string Folder = AppContext.BaseDirectory;

    static readonly Lazy<string> Content = new(Read);

    static readonly Lazy<Dictionary<string, string>> Lines = new(Parse);

    /// <summary>The whole text. A build made under other choices is a different build.</summary>
    public static string Text => Content.Value;

    /// <summary>The assembly beside the tool that replaces a package, or null where NuGet provides it.</summary>
    public static string? OwnAssembly(string id) =>
        Side($"package {id}") is { } file ? Path.Combine(Folder, file) : null;

    /// <summary>The version to use instead of the one that a script asks for.</summary>
    public static string VersionFor(string id, string version) => Side($"package {id} {version}") ?? version;

    /// <summary>The script and method that format values of a type, or null.</summary>
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
