using Xunit;

/// <summary>That runs do not get in each other's way.</summary>
[Collection(Command.Collection)]
public sealed class CrowdTest
{
    const int Crowd = 8;

    /// <summary>Eight at once from nothing: half of them one script, half of them others of its folder. With
    /// <c>--long</c> all of them ask NuGet too.</summary>
    [EmbeddedFact]
    public async Task Eight_runs_at_once_all_succeed()
    {
        using var folder = new ScriptFolder();
        var head = "";
        if (TestRun.Long)
        {
            SamplePackage.WritePackage(folder.PathOf("feed"), 1);
            folder.Write("nuget.config", SamplePackage.Configuration(folder.PathOf("feed")));
            head = "#r \"nuget: Sample.Tiny, 1.0.0\"\n_ = Sample.Tiny.Value();\n";
        }
        var runs = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(i => Task.Run(() =>
        {
            var number = i % 2 * i;
            return (number, Run: folder.Run(folder.Write($"{number}.csx", $"{head}WriteLine({number});")));
        })));
        Assert.All(runs, one => Assert.Equal($"{one.number}", one.Run.Expect(0).Output.Trim()));
        Assert.All(runs, one => Assert.Equal("", one.Run.Error));
        Assert.DoesNotContain(KeptBuild.Files(folder), file => file.EndsWith(".tmp"));
    }
}
