using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Interactive;

/// <summary>Formats values of the types for which set-up named a method of a script: tensors look as they do in the
/// chapters.</summary>
/// <param name="session">The session whose values are formatted.</param>
sealed class ValueDisplay(Session session)
{
    readonly Dictionary<Type, Func<object, string>?> _methods = [];

    /// <summary>The method that formats values of a type; null when there is none, or its script is not found.</summary>
    public Func<object, string>? For(Type type)
    {
        if (!_methods.TryGetValue(type, out var method))
            _methods[type] = method = Method(type);
        return method;
    }

    // In a session of its own, so that the script's names do not mix with the user's.
    Func<object, string>? Method(Type type)
    {
        if (SetupChoices.DisplayOf($"{type}") is not var (script, method) || Find(script) is not { } file)
            return null;
        var name = $"{type}".Replace('+', '.');
        var code = $"#r \"{Slashes(type.Assembly.Location)}\"\n#load \"{Slashes(file)}\"\n"
            + $"(System.Func<object, string>)(value => {method}(({name})value))";
        return (Func<object, string>)session.Beside().Run(ScriptRequest.OfCode(code, []))!;
    }

    // In the current folder or one above it, as in the repository of set-up.
    static string? Find(string script)
    {
        for (var folder = Directory.GetCurrentDirectory(); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, script)))
                return Path.Combine(folder, script);
        }
        return null;
    }

    static string Slashes(string path) => path.Replace('\\', '/');
}
