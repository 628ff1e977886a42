/// <summary>A folder of scripts that exists for one test, with a cache of its own.</summary>
public sealed class ScriptFolder : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public ScriptFolder() => Environment["DOTNET_SCRIPT_CACHE_LOCATION"] = PathOf("cache");

    /// <summary>Additional environment variables for its runs.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>The full path of a file in it.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_folder.Path, .. parts]);

    /// <summary>Writes a file, and returns its full path.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path));
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs a script, or any other command line, in the repository's root.</summary>
    public Command Run(params string[] words) => RunWith("", words);

    /// <summary>The same, with text on stdin.</summary>
    public Command RunWith(string input, params string[] words) => Start(Repository.Root, words, input);

    /// <summary>The same, inside the folder.</summary>
    public Command RunInside(string input, params string[] words) => Start(_folder.Path, words, input);

    // The runner itself: `dotnet script`, which other tests use, takes twice as long to start it.
    Command Start(string directory, string[] words, string input) => Command.Run(
        [.. Command.Runner, .. words],
        directory, Environment, input, timeoutSeconds: 120);

    /// <summary>Deletes the folder.</summary>
    public void Dispose() => _folder.Dispose();
}
