/// <summary>The response file that omnisharp.json names: what the editor's language server compiles with.</summary>
static class EditorReferences
{
    // A server that is given a response file takes its usings from there alone.
    static readonly string[] Usings = ["System", "System.IO", "System.Collections.Generic", "System.Console",
        "System.Diagnostics", "System.Dynamic", "System.Linq", "System.Linq.Expressions", "System.Text",
        "System.Threading.Tasks"];

    /// <summary>Writes the usings of scripts and the assemblies that their packages were seen to come to.</summary>
    public static void Write(string path, IEnumerable<string> references) => File.WriteAllText(path,
        string.Join('\n', [.. Usings.Select(name => $"/u:{name}"), .. references.Select(file => $"/r:\"{file}\""), ""]));
}
