namespace AttentionWorkbench.Runner.Errors;

/// <summary>The public members of the packages that this tool stands for, as the real ones have them.</summary>
// The list and how it is made: RealMembers.txt, tests/data/make_real_members.py.
internal static class RealMembers
{
    private static readonly Lazy<Dictionary<string, string[]>> Lists = new(Read);

    /// <summary>The members of that name: the name alone, or methods with their parameters.</summary>
    /// <param name="owner">A type or namespace by its full name, or for the methods that extend a type,
    /// its package, <c>this</c> and its short name: <c>TorchSharp.this.Tensor</c>.</param>
    public static IEnumerable<string> Named(string owner, string name) =>
        Lists.Value.TryGetValue(owner, out var members)
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

    private static string[] Parameters(string method) =>
        method[NameLength(method)..].Trim('(', ')').Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static int NameLength(string member) => member.IndexOf('(') is >= 0 and var end ? end : member.Length;

    private static Dictionary<string, string[]> Read()
    {
        var assembly = typeof(RealMembers).Assembly;
        var name = assembly.GetManifestResourceNames().Single(each => each.EndsWith("RealMembers.txt"));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => words[1..]);
    }
}
