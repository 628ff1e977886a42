/// <summary>The response file that omnisharp.json names: the editor's language server compiles with it.</summary>
static class EditorReferences
{
    // A response file replaces the usings that the server gives a script otherwise.
    static readonly string[] Usings = ["System", "System.IO", "System.Collections.Generic", "System.Console",
        "System.Diagnostics", "System.Dynamic", "System.Linq", "System.Linq.Expressions", "System.Text",
        "System.Threading.Tasks"];

    /// <summary>Writes the usings of scripts, and references to assemblies.</summary>
    public static void Write(string path, IEnumerable<string> references) => File.WriteAllText(path,
        string.Join('\n', [.. Usings.Select(name => $"/u:{name}"), .. references.Select(file => $"/r:\"{file}\""), ""]));
}
