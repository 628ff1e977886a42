using Microsoft.CodeAnalysis;

namespace AttentionWorkbench.Runner.Errors;

/// <summary>The public members of a real package, read from the <c>RealMembers.txt</c> beside the own assembly that
/// stands in for it. The first line of that file has the package's name and the word that selects it in
/// set-up.</summary>
// make_real_members.py writes these lists.
sealed class RealMembers
{
    readonly Dictionary<string, string[]> _members;

    RealMembers(string assembly, string[] lines)
    {
        Assembly = assembly;
        (Package, Word) = lines[0].Split(' ') is [var name, var word] ? (name, word) : (lines[0], "real");
        _members = lines[1..].Select(line => line.Split(' ')).ToDictionary(words => words[0], words => words[1..]);
    }

    /// <summary>The own assembly's name.</summary>
    public string Assembly { get; }

    /// <summary>The real package's name.</summary>
    public string Package { get; }

    /// <summary>The argument of set-up that selects the real package.</summary>
    public string Word { get; }

    /// <summary>The list beside an assembly, or null where there is none.</summary>
    public static RealMembers? Beside(MetadataReference reference)
    {
        if ((reference as PortableExecutableReference)?.FilePath is not { } assembly)
            return null;
        var file = Path.Combine(Path.GetDirectoryName(assembly)!, "RealMembers.txt");
        return File.Exists(file)
            ? new RealMembers(Path.GetFileNameWithoutExtension(assembly), File.ReadAllLines(file)) : null;
    }

    /// <summary>The members with that name: the bare name, or methods with their parameters.</summary>
    /// <param name="owner">The full name of a type or namespace; for extension methods, the root namespace, <c>this</c>
    /// and the short name of the extended type: <c>TorchSharp.this.Tensor</c>.</param>
    public IEnumerable<string> Named(string owner, string name) =>
        _members.TryGetValue(owner, out var members)
            ? members.Where(member => member.AsSpan(0, NameLength(member)).SequenceEqual(name)) : [];

    /// <summary>Whether a method can be called with that number of arguments.</summary>
    public static bool Takes(string method, int count)
    {
        var parameters = Parameters(method);
        var needed = parameters.Count(parameter => parameter[^1] is not ('?' or '*'));
        return count >= needed && (count <= parameters.Length || method.Contains('*'));
    }

    /// <summary>Whether a method has a parameter of that name.</summary>
    public static bool HasParameter(string method, string name) =>
        Parameters(method).Any(parameter => parameter.TrimEnd('?', '*') == name);

    static string[] Parameters(string method) =>
        method[NameLength(method)..].Trim('(', ')').Split(',', StringSplitOptions.RemoveEmptyEntries);

    static int NameLength(string member) => member.IndexOf('(') is >= 0 and var end ? end : member.Length;
}
