#load "../harness/command.csx"
#load "../harness/temporary_folder.csx"

/// <summary>A folder of scripts that exists for one test, with a cache of its own.</summary>
public sealed class ScriptFolder : IDisposable
{
    readonly TemporaryFolder folder = new();

    public ScriptFolder() => Environment["DOTNET_SCRIPT_CACHE_LOCATION"] = PathOf("cache");

    /// <summary>What its runs find in their environment besides the usual.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>The full path of a file in it.</summary>
    public string PathOf(params string[] parts) => Path.Combine([folder.Path, .. parts]);

    /// <summary>Writes a file, and returns its full path.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path));
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs <c>dotnet script words</c> from the repository, where the runner is known.</summary>
    public Command Run(params string[] words) => RunWith("", words);

    /// <summary>The same, with text on its stdin.</summary>
    public Command RunWith(string input, params string[] words) =>
        Start(["dotnet", "script", .. words], Repository.Root, input);

    /// <summary>The same from inside the folder, where <c>dotnet script</c> would not be known.</summary>
    public Command RunInside(string input, params string[] words)
    {
        var tool = Repository.PathOf(".workbench", "runner", "dotnet-script.dll");
        return Start(["dotnet", "exec", tool, .. words], folder.Path, input);
    }

    Command Start(string[] command, string directory, string input) => Command.Run(
        command, directory, Environment, input, timeoutSeconds: 120);

    /// <summary>Deletes the folder.</summary>
    public void Dispose() => folder.Dispose();
}
