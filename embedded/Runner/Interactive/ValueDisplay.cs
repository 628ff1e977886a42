using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Interactive;

/// <summary>
/// Shows values of types for which set-up named a method of a script, by that method: tensors as the chapters do.
/// </summary>
/// <param name="session">The session whose values are shown.</param>
sealed class ValueDisplay(Session session)
{
    readonly Dictionary<Type, Func<object, string>?> _methods = [];

    /// <summary>What makes text of such values; null when there is no method for them, or its script is not found.</summary>
    public Func<object, string>? For(Type type)
    {
        if (!_methods.TryGetValue(type, out var method))
            _methods[type] = method = Method(type);
        return method;
    }

    // In a session of its own: the names of that script are not the user's.
    Func<object, string>? Method(Type type)
    {
        if (SetupChoices.DisplayOf($"{type}") is not var (script, method) || Find(script) is not { } file)
            return null;
        var name = $"{type}".Replace('+', '.');
        var code = $"#r \"{Slashes(type.Assembly.Location)}\"\n#load \"{Slashes(file)}\"\n"
            + $"(System.Func<object, string>)(value => {method}(({name})value))";
        return (Func<object, string>)session.Beside().Run(ScriptRequest.OfCode(code, []))!;
    }

    // Beside the current folder or above it, as set-up's repository has it.
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
