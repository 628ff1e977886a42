using System.CommandLine;
using System.CommandLine.Parsing;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>The options for building code, shared by scripts and <c>eval</c>.</summary>
sealed class BuildOptions
{
    readonly Option<string> _configuration = new("--configuration", "-c")
    {
        Description = "Debug (unoptimised, for breakpoints) or Release",
        DefaultValueFactory = _ => "Debug",
    };

    readonly Option<string[]> _sources = new("--sources", "-s")
    {
        Description = "NuGet source to use in place of the configured ones; may be given several times",
        DefaultValueFactory = _ => [],
    };

    readonly Option<string?> _cachePath = new("--cache-path", "-p")
    {
        Description = "Folder for compiled scripts and resolved packages",
    };

    readonly Option<bool> _noCache = new("--no-cache") { Description = "Compile and restore again" };

    readonly Option<bool> _noServer = new("--no-server")
    {
        Description = "Compile in this process, not in the compile server",
    };

    readonly Option<bool> _debug = new("--debug", "-d")
    {
        Description = "Wait until a debugger has attached to the process whose id is shown",
    };

    readonly Option<Verbosity> _verbosity = new("--verbosity")
    {
        Description = "How much the runner reports about its own work, on stderr",
        DefaultValueFactory = _ => Verbosity.Warning,
        CustomParser = result => VerbosityWords.Parse(result),
        HelpName = VerbosityWords.Choice,
    };

    IEnumerable<Option> All => [_configuration, _sources, _cachePath, _noCache, _noServer, _debug, _verbosity];

    /// <summary>Adds these options to a command.</summary>
    public void AddTo(Command command)
    {
        _configuration.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "Debug", "Release");
        foreach (var option in All)
            command.Add(option);
    }

    /// <summary>How many words at the start of a command line are these options and their values.</summary>
    public static int CountLeading(string[] args)
    {
        var all = new BuildOptions().All.ToList();
        var count = 0;
        while (count < args.Length)
        {
            // The forms that the parser accepts: -c release, -c=release, -c:release.
            var name = args[count].Split('=', ':')[0];
            if (all.Find(option => option.Name == name || option.Aliases.Contains(name)) is not { } option)
                break;
            var valueFollows = option.ValueType != typeof(bool) && name == args[count];
            count += valueFollows ? 2 : 1;
        }
        return count;
    }

    /// <summary>The request, with these options applied.</summary>
    public ScriptRequest Apply(ScriptRequest request, ParseResult result)
    {
        Log.Threshold = result.GetValue(_verbosity);
        if (result.GetValue(_cachePath) is { } path)
            CacheFolder.Root = Path.GetFullPath(path);
        var isRelease = "release".Equals(result.GetValue(_configuration), StringComparison.OrdinalIgnoreCase);
        return request with
        {
            Configuration = isRelease ? "Release" : "Debug",
            WaitsForDebugger = result.GetValue(_debug),
            UseCache = !result.GetValue(_noCache),
            UseServer = !result.GetValue(_noServer),
            CacheRoot = CacheFolder.Root,
            Sources = [.. result.GetValue(_sources)!.Select(source =>
                Directory.Exists(source) ? Path.GetFullPath(source) : source)],
        };
    }
}

/// <summary>The words for a verbosity: its name or its first letter.</summary>
static class VerbosityWords
{
    /// <summary>All of them, for a help text.</summary>
    public static string Choice { get; } =
        string.Join('|', Enum.GetNames<Verbosity>()).ToLowerInvariant();

    /// <summary>Parses one; anything else is an error of the command line.</summary>
    public static Verbosity Parse(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        foreach (var level in Enum.GetValues<Verbosity>())
        {
            var name = level.ToString();
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase)
                || word.Equals(name[..1], StringComparison.OrdinalIgnoreCase))
                return level;
        }
        result.AddError($"'{word}' is not a verbosity: {Choice}, or the first letter of one.");
        return default;
    }
}
