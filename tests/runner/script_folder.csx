#load "../harness/command.csx"
#load "../harness/temporary_folder.csx"

/// <summary>A folder of scripts that exists for one test, with a cache of its own.</summary>
public sealed class ScriptFolder : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public ScriptFolder() => Environment["DOTNET_SCRIPT_CACHE_LOCATION"] = PathOf("cache");

    /// <summary>What its runs find in their environment besides the usual.</summary>
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

    /// <summary>Runs a script, or whatever the words ask for, from the repository.</summary>
    public Command Run(params string[] words) => RunWith("", words);

    /// <summary>The same, with text on its stdin.</summary>
    public Command RunWith(string input, params string[] words) => Start(Repository.Root, words, input);

    /// <summary>The same from inside the folder.</summary>
    public Command RunInside(string input, params string[] words) => Start(_folder.Path, words, input);

    // The runner itself: `dotnet script`, by which other tests start, takes twice as long to come to it.
    Command Start(string directory, string[] words, string input) => Command.Run(
        [.. Command.Runner, .. words],
        directory, Environment, input, timeoutSeconds: 120);

    /// <summary>Deletes the folder.</summary>
    public void Dispose() => _folder.Dispose();
}
