namespace AttentionWorkbench.Runner;

/// <summary>What the command line asks for: one script, its arguments, and how to build it.</summary>
sealed record ScriptRequest
{
    ScriptRequest(string path, string? code, IReadOnlyList<string> args) =>
        (Path, Code, Args) = (path, code, args);

    /// <summary>The absolute path of the script; empty when the code is in no file.</summary>
    public string Path { get; private init; }

    /// <summary>The code, when it is in no file.</summary>
    public string? Code { get; private init; }

    /// <summary>The words that the script finds in <c>Args</c>.</summary>
    public IReadOnlyList<string> Args { get; }

    /// <summary><c>Debug</c> or <c>Release</c>.</summary>
    public string Configuration { get; init; } = "Debug";

    /// <summary>NuGet sources that replace the configured ones; none keeps those.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether what was kept of earlier runs may be used.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>Whether the compiler that stays may be asked.</summary>
    public bool UseServer { get; init; } = true;

    /// <summary>Whether NuGet may be asked for packages that nobody has asked for yet.</summary>
    public bool MayRestore { get; init; } = true;

    /// <summary>The folder of what is kept.</summary>
    public string CacheRoot { get; init; } = CacheFolder.Root;

    /// <summary>Where errors will be read; null for this process.</summary>
    public Terminal? Terminal { get; init; }

    /// <summary>Whether the script starts only once a debugger is there.</summary>
    public bool WaitsForDebugger { get; init; }

    /// <summary>The folder from which paths and the NuGet configuration count.</summary>
    public string Directory => Code is null
        ? System.IO.Path.GetDirectoryName(Path)! : System.IO.Directory.GetCurrentDirectory();

    /// <summary>Asks for a script file.</summary>
    /// <exception cref="ScriptFailure">There is no such file.</exception>
    public static ScriptRequest OfFile(string file, IReadOnlyList<string> args)
    {
        if (System.IO.Directory.Exists(file))
            throw new ScriptFailure($"'{file}' is a folder; a script is a file.");
        if (!File.Exists(file))
            throw new ScriptFailure($"Couldn't find file '{file}'");
        return new ScriptRequest(System.IO.Path.GetFullPath(file), null, args);
    }

    /// <summary>Asks for code that is in no file.</summary>
    public static ScriptRequest OfCode(string code, IReadOnlyList<string> args) => new("", code, args);

    /// <summary>The same request for other code.</summary>
    public ScriptRequest WithCode(string code) => this with { Path = "", Code = code };
}

/// <summary>An end the user can mend: the message goes to stderr as it is, the exit code is 1.</summary>
class ScriptFailure(string message) : Exception(message);
