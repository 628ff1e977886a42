using System.Net;
using System.Net.Sockets;

/// <summary>Packages when the network is down, and packages that do not exist.</summary>
[Collection(Command.SecondCollection)]
public sealed class OfflineTest
{
    /// <summary>The feed is deleted; then the runner's record of the packages is corrupted as well; then the package
    /// itself is replaced by another of the same version.</summary>
    [OwnPartFact(Part.Runner, "the real one asks its sources whenever it compiles")]
    public void Packages_that_are_downloaded_need_no_source()
    {
        using var folder = new ScriptFolder();
        var feed = folder.PathOf("feed");
        SamplePackage.WritePackage(feed, 1);
        folder.Write("nuget.config", SamplePackage.Configuration(feed));
        string Output(string text)
        {
            var run = folder.Run(folder.Write("main.csx",
                "#r \"nuget: Sample.Tiny, 1.0.0\"\n" + KeptBuild.Tell(text + " {Sample.Tiny.Value()}"))).Expect(0);
            Assert.Equal("", run.Error);
            return run.Output.Trim();
        }
        Assert.Equal("fed 1 compiled", Output("fed"));

        Directory.Delete(feed, recursive: true);
        Assert.Equal("fed 1 kept", Output("fed"));
        if (TestRun.Long)
            Assert.Equal("edited 1 compiled", Output("edited"));

        foreach (var memory in Directory.GetFiles(folder.PathOf("cache", "dotnet-script", ".packages")))
            File.WriteAllText(memory, "{}");
        Assert.Equal("forgotten 1 compiled", Output("forgotten"));

        var home = folder.PathOf("feed-installed", "sample.tiny", "1.0.0");
        SamplePackage.WriteAssembly(Path.Combine(home, "lib", "net8.0", "Tiny.dll"), 2);
        File.WriteAllText(Path.Combine(home, ".nupkg.metadata"), "{\"version\":2,\"contentHash\":\"another\"}");
        Assert.Equal("forgotten 2 compiled", Output("forgotten"));
    }

    /// <summary>A package that no source has and a malformed version each give one clear message. What a killed restore
    /// left is deleted; what another may be using is not.</summary>
    [OwnPartFact(Part.Runner, "the real one has words of its own, and another folder for restores")]
    public void A_package_that_does_not_exist_is_named()
    {
        using var folder = new ScriptFolder();
        Directory.CreateDirectory(folder.PathOf("feed"));
        folder.Write("nuget.config", SamplePackage.Configuration(folder.PathOf("feed")));
        foreach (var variable in (string[])["TMPDIR", "TMP"])
            folder.Environment[variable] = folder.PathOf("temporary");
        folder.Write("temporary/dotnet-script-restore-old/obj/left.json", "{}");
        folder.Write("temporary/dotnet-script-restore-young/obj/left.json", "{}");
        Directory.SetLastWriteTimeUtc(
            folder.PathOf("temporary", "dotnet-script-restore-old"), DateTime.UtcNow - TimeSpan.FromDays(1));
        foreach (var version in (string[])["1.0.0", "one"])
        {
            var run = folder.Run(folder.Write("main.csx", $"#r \"nuget: Sample.Absent, {version}\"\n"));
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains("Sample.Absent", run.Error);
            Assert.DoesNotContain("   at ", run.Error);
        }
        var left = Directory.GetDirectories(folder.PathOf("temporary"), "dotnet-script-restore-*");
        Assert.Equal(["dotnet-script-restore-young"], left.Select(Path.GetFileName));
    }

    /// <summary>A source that accepts the request and never answers: someone at a terminal is output.</summary>
    [FactOnTerminal("the real one says nothing while it waits")]
    public void A_terminal_shows_what_a_restore_waits_for()
    {
        using var folder = new ScriptFolder();
        var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var source = $"https://localhost:{((IPEndPoint)silent.LocalEndpoint).Port}/index.json";
        var main = folder.Write("main.csx", "#r \"nuget: Sample.Absent, 1.0.0\"\n");
        using var terminal = new PseudoTerminal($"dotnet script --no-cache -s {source} {main}", columns: 100);
        terminal.WaitFor("waiting for NuGet to answer for Sample.Absent 1.0.0\r\n");
        silent.Stop();
    }
}
