#nullable enable

using System.Reflection;

/// <summary>A folder of scripts with compile servers of its own, which end with it.</summary>
public sealed class ServerFolder : IDisposable
{
    const string Variable = "DOTNET_SCRIPT_SERVER";

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public ServerFolder() => Scripts.Environment[Variable] = Home;

    /// <summary>The scripts, and the environment of their runs.</summary>
    public ScriptFolder Scripts { get; } = new();

    /// <summary>The folder in which the servers have their sockets.</summary>
    public string Home => Scripts.PathOf("server");

    /// <summary>The socket of the only server that there is or was.</summary>
    public string Socket => Assert.Single(Directory.GetFiles(Home, "*.lock"))[..^".lock".Length];

    /// <summary>Its process id.</summary>
    public int ProcessId => int.Parse(File.ReadAllText(Socket + ".id"));

    /// <summary>A line for each server: the folder of its tool, its process, and how many scripts it has
    /// compiled.</summary>
    public string[] Status => RunWithTimeout(60, "server", "status").Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line.Contains(": process ")).ToArray();

    /// <summary>How many scripts the only server has compiled.</summary>
    public int Compiled
    {
        get
        {
            var words = $"{Status.FirstOrDefault()} 0 compiled".Split(' ', ',').ToList();
            return int.Parse(words[words.IndexOf("compiled") - 1]);
        }
    }

    /// <summary>Runs a script, and makes sure that the server compiles it, however busy the machine is.</summary>
    public Command RunThere(params string[] words)
    {
        if (Directory.Exists(Builds))
            Directory.Delete(Builds, recursive: true);
        var before = Compiled;
        var run = RunWithTimeout(60, words);
        Assert.True(Compiled > before, run.Error);
        return run;
    }

    /// <summary>Where runs keep builds.</summary>
    string Builds => Scripts.PathOf("cache", "dotnet-script", ".builds");

    /// <summary>Removes the only kept build; returns its name and content.</summary>
    public (string Name, byte[] Content) TakeBuild()
    {
        var file = Assert.Single(Directory.GetFiles(Builds));
        var build = (Path.GetFileName(file), File.ReadAllBytes(file));
        File.Delete(file);
        return build;
    }

    /// <summary>Runs a script that writes a text, and returns its output.</summary>
    /// <param name="text">The text.</param>
    /// <param name="timeout">How many seconds it waits for the server, if that matters.</param>
    public string Output(string text, int? timeout = null)
    {
        var script = Scripts.Write("main.csx", $"WriteLine(\"{text}\");");
        var run = (timeout is { } seconds ? RunWithTimeout(seconds, script) : Scripts.Run(script)).Expect(0);
        Assert.Equal("", run.Error);
        return run.Output.Trim();
    }

    /// <summary>Makes a first run start a server, and waits until it has compiled.</summary>
    public void Start()
    {
        Assert.Equal("first", Output("first"));
        WaitUntil(() => Status.Length == 1);
        Assert.Equal("second", RunThere(Scripts.Write("main.csx", "WriteLine(\"second\");")).Expect(0).Output.Trim());
    }

    Command RunWithTimeout(int seconds, params string[] words)
    {
        Scripts.Environment["DOTNET_SCRIPT_SERVER_TIMEOUT"] = $"{seconds}000";
        var run = Scripts.Run(words);
        Scripts.Environment.Remove("DOTNET_SCRIPT_SERVER_TIMEOUT");
        return run;
    }

    /// <summary>Waits for a condition that must become true.</summary>
    public static void WaitUntil(Func<bool> condition) =>
        Assert.True(SpinWait.SpinUntil(() => { Thread.Sleep(50); return condition(); }, Longest), "waited in vain");

    /// <summary>Stops the servers and deletes the folder.</summary>
    public void Dispose()
    {
        Scripts.Run("server", "stop");
        Scripts.Dispose();
    }
}

/// <summary>A fact about the compile server, which only the own runner has.</summary>
public class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute() =>
        // They depend on how fast processes answer each other, so they need a machine that is not busy.
        Skip = Parts.LeftOut(Part.Runner, own: true, "the real one compiles in each process")
            ?? (TestRun.Long ? null : "runs with --long, on a machine with nothing else to do");
}

/// <summary>The same, where tools of Linux are needed and allowed.</summary>
public sealed class ServerFactOnLinuxAttribute : ServerFactAttribute
{
    /// <param name="trial">A command that must succeed where the fact can be tested.</param>
    public ServerFactOnLinuxAttribute(string trial)
    {
        if (!OperatingSystem.IsLinux())
            Skip ??= "processes are watched through Linux's own tools";
        else if (Skip is null && Command.Run(["sh", "-c", $"exec {trial}"]).ExitCode != 0)
            Skip = $"`{trial}` does not run here";
    }
}
