namespace AttentionWorkbench.Runner;

/// <summary>What the command line asks for: one script, its arguments, and how to build it.</summary>
sealed record ScriptRequest
{
    ScriptRequest(string path, string? code, IReadOnlyList<string> args) =>
        (Path, Code, Args) = (path, code, args);

    /// <summary>The absolute path of the script; empty when the code is not in a file.</summary>
    public string Path { get; private init; }

    /// <summary>The code, when it is not in a file.</summary>
    public string? Code { get; private init; }

    /// <summary>The arguments that the script gets in <c>Args</c>.</summary>
    public IReadOnlyList<string> Args { get; }

    /// <summary><c>Debug</c> or <c>Release</c>.</summary>
    public string Configuration { get; init; } = "Debug";

    /// <summary>NuGet sources to use instead of the configured ones; if empty, the configured ones are used.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether results of earlier runs may be used.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>Whether the compile server may be used.</summary>
    public bool UseServer { get; init; } = true;

    /// <summary>Whether NuGet may be asked for packages that have not been resolved before.</summary>
    public bool MayRestore { get; init; } = true;

    /// <summary>The folder of the cache.</summary>
    public string CacheRoot { get; init; } = CacheFolder.Root;

    /// <summary>Where errors will be shown; null for this process.</summary>
    public Terminal? Terminal { get; init; }

    /// <summary>Whether the script waits for a debugger before it starts.</summary>
    public bool WaitsForDebugger { get; init; }

    /// <summary>The folder that relative paths and the NuGet configuration start from.</summary>
    public string Directory => Code is null
        ? System.IO.Path.GetDirectoryName(Path)! : System.IO.Directory.GetCurrentDirectory();

    /// <summary>A request for a script file.</summary>
    /// <exception cref="ScriptFailure">There is no such file.</exception>
    public static ScriptRequest OfFile(string file, IReadOnlyList<string> args)
    {
        if (System.IO.Directory.Exists(file))
            throw new ScriptFailure($"'{file}' is a folder; a script is a file.");
        if (!File.Exists(file))
            throw new ScriptFailure($"Couldn't find file '{file}'");
        return new ScriptRequest(System.IO.Path.GetFullPath(file), null, args);
    }

    /// <summary>A request for code that is not in a file.</summary>
    public static ScriptRequest OfCode(string code, IReadOnlyList<string> args) => new("", code, args);

    /// <summary>The same request for other code.</summary>
    public ScriptRequest WithCode(string code) => this with { Path = "", Code = code };
}

/// <summary>A failure that the user can do something about: the message goes to stderr as it is, and the exit code is
/// 1.</summary>
class ScriptFailure(string message) : Exception(message);
