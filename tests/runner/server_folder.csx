#load "script_folder.csx"

#nullable enable

using System.Reflection;
using System.Threading;
using Xunit;

/// <summary>A folder of scripts whose compile servers are its own, and end with it.</summary>
public sealed class ServerFolder : IDisposable
{
    const string Variable = "DOTNET_SCRIPT_SERVER";

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public ServerFolder() => Scripts.Environment[Variable] = Home;

    /// <summary>The scripts, and what their runs find in their environment.</summary>
    public ScriptFolder Scripts { get; } = new();

    /// <summary>Where the servers are reached.</summary>
    public string Home => Scripts.PathOf("server");

    /// <summary>The socket of the one server there is or was.</summary>
    public string Socket => Assert.Single(Directory.GetFiles(Home, "*.lock"))[..^".lock".Length];

    /// <summary>Its process.</summary>
    public int ProcessId => int.Parse(File.ReadAllText(Socket + ".id"));

    /// <summary>A line for each server: where its tool is, its process, and how many scripts it has compiled.</summary>
    public string[] Status => Patiently(60, "server", "status").Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line.Contains(": process ")).ToArray();

    /// <summary>How many scripts the one server has compiled.</summary>
    public int Compiled
    {
        get
        {
            var words = $"{Status.FirstOrDefault()} 0 compiled".Split(' ', ',').ToList();
            return int.Parse(words[words.IndexOf("compiled") - 1]);
        }
    }

    /// <summary>Runs a script as the words say, and has the server compile it, however busy the machine is.</summary>
    public Command RunThere(params string[] words)
    {
        if (Directory.Exists(Builds))
            Directory.Delete(Builds, recursive: true);
        var before = Compiled;
        var run = Patiently(60, words);
        Assert.True(Compiled > before, run.Error);
        return run;
    }

    /// <summary>Where runs keep what they or the server compiled.</summary>
    string Builds => Scripts.PathOf("cache", "dotnet-script", ".builds");

    /// <summary>The one build that is kept, and then no more: its name and its content.</summary>
    public (string Name, byte[] Content) TakeBuild()
    {
        var file = Assert.Single(Directory.GetFiles(Builds));
        var build = (Path.GetFileName(file), File.ReadAllBytes(file));
        File.Delete(file);
        return build;
    }

    /// <summary>Runs a script that writes a text, and returns what it wrote; it may write nothing else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="patience">How many seconds it waits for the server, where that matters.</param>
    public string Told(string text, int? patience = null)
    {
        var script = Scripts.Write("main.csx", $"WriteLine(\"{text}\");");
        var run = (patience is { } seconds ? Patiently(seconds, script) : Scripts.Run(script)).Expect(0);
        Assert.Equal("", run.Error);
        return run.Output.Trim();
    }

    /// <summary>Has a first run start a server, and waits until it has compiled.</summary>
    public void Start()
    {
        Assert.Equal("first", Told("first"));
        WaitUntil(() => Status.Length == 1);
        Assert.Equal("second", RunThere(Scripts.Write("main.csx", "WriteLine(\"second\");")).Expect(0).Output.Trim());
    }

    Command Patiently(int seconds, params string[] words)
    {
        Scripts.Environment["DOTNET_SCRIPT_SERVER_TIMEOUT"] = $"{seconds}000";
        var run = Scripts.Run(words);
        Scripts.Environment.Remove("DOTNET_SCRIPT_SERVER_TIMEOUT");
        return run;
    }

    /// <summary>Waits for what must happen sooner or later.</summary>
    public static void WaitUntil(Func<bool> condition) =>
        Assert.True(SpinWait.SpinUntil(() => { Thread.Sleep(50); return condition(); }, Longest), "waited in vain");

    /// <summary>Ends the servers and deletes the folder.</summary>
    public void Dispose()
    {
        Scripts.Run("server", "stop");
        Scripts.Dispose();
    }
}

/// <summary>A fact about the compile server, which the own runner alone has.</summary>
public class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute() =>
        // They ask how fast processes answer each other, and a busy machine says no: they need one of their own.
        Skip = Parts.LeftOut(Part.Runner, own: true, "the real one compiles in each process")
            ?? (TestRun.Long ? null : "runs with --long, on a machine with nothing else to do");
}

/// <summary>The same where Linux's own tools show it, and their user may use them.</summary>
public sealed class ServerFactOnLinuxAttribute : ServerFactAttribute
{
    /// <param name="trial">A command that must end well where the fact can be shown.</param>
    public ServerFactOnLinuxAttribute(string trial)
    {
        if (!OperatingSystem.IsLinux())
            Skip ??= "processes are watched through Linux's own tools";
        else if (Skip is null && Command.Run(["sh", "-c", $"exec {trial}"]).ExitCode != 0)
            Skip = $"`{trial}` does not run here";
    }
}
