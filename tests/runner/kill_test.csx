/// <summary>A run may be killed at any moment: the next one still runs what the script says.</summary>
[Collection(Command.SecondCollection)]
public sealed class KillTest
{
    static readonly TimeSpan Whole = TimeSpan.FromSeconds(3);

    /// <summary>A random moment; with <c>--long</c> fifty.</summary>
    [OwnPartFact(Part.Runner, "a killed run of the real one may leave half a build")]
    public void A_killed_run_leaves_nothing_that_misleads_the_next()
    {
        using var folder = new ScriptFolder();
        var random = new Random();
        for (var i = 1; i <= (TestRun.Long ? 50 : 1); i++)
        {
            var main = folder.Write("main.csx", $"WriteLine({i});");
            Kill(folder, main, after: Whole * random.NextDouble());
            var run = folder.Run(main).Expect(0);
            Assert.Equal(($"{i}", ""), (run.Output.Trim(), run.Error));
        }
    }

    static void Kill(ScriptFolder folder, string script, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet", ["script", script])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.Environment["DOTNET_SCRIPT_CACHE_LOCATION"] = folder.PathOf("cache");
        using var process = Process.Start(start);
        process.WaitForExit(after);
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}
