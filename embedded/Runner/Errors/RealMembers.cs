using Microsoft.CodeAnalysis;

namespace AttentionWorkbench.Runner.Errors;

/// <summary>
/// The public members of a real package, as <c>RealMembers.txt</c> lists them beside the own assembly that stands for
/// the package. Its first line has the package's name and the word by which set-up chooses it.
/// </summary>
// How the lists are made: make_real_members.py.
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

    /// <summary>What is said to set-up to have the real package.</summary>
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

    /// <summary>The members of that name: the name alone, or methods with their parameters.</summary>
    /// <param name="owner">A type or namespace by its full name, or for the methods that extend a type,
    /// its root namespace, <c>this</c> and its short name: <c>TorchSharp.this.Tensor</c>.</param>
    public IEnumerable<string> Named(string owner, string name) =>
        _members.TryGetValue(owner, out var members)
            ? members.Where(member => member.AsSpan(0, NameLength(member)).SequenceEqual(name)) : [];

    /// <summary>Whether a method takes so many arguments.</summary>
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
