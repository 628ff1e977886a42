/// <summary>Simultaneous runs do not disturb each other.</summary>
[Collection(Command.SecondCollection)]
public sealed class CrowdTest
{
    /// <summary>Three at once with an empty cache: two of the same script, one of another in its folder. With
    /// <c>--long</c> eight, half of them of one script, and all of them ask NuGet too.</summary>
    [OwnPartFact(Part.Runner, "runs at once in one folder race for one project file in the real one")]
    public async Task Simultaneous_runs_all_succeed()
    {
        using var folder = new ScriptFolder();
        var head = "";
        if (TestRun.Long)
        {
            SamplePackage.WritePackage(folder.PathOf("feed"), 1);
            folder.Write("nuget.config", SamplePackage.Configuration(folder.PathOf("feed")));
            head = "#r \"nuget: Sample.Tiny, 1.0.0\"\n_ = Sample.Tiny.Value();\n";
        }
        var runs = await Task.WhenAll(Enumerable.Range(0, TestRun.Long ? 8 : 3).Select(i => Task.Run(() =>
        {
            var number = i % 2 * i;
            return (number, Run: folder.Run(folder.Write($"{number}.csx", $"{head}WriteLine({number});")));
        })));
        Assert.All(runs, one => Assert.Equal($"{one.number}", one.Run.Expect(0).Output.Trim()));
        Assert.All(runs, one => Assert.Equal("", one.Run.Error));
        Assert.DoesNotContain(KeptBuild.Files(folder), file => file.EndsWith(".tmp"));
    }
}
