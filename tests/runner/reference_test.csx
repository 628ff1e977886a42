/// <summary>What <c>#r</c> resolves to.</summary>
[Collection(Command.SecondCollection)]
public sealed class ReferenceTest
{
    /// <summary>The configuration beside the script applies: a pinned version is resolved once, a floating one every
    /// time.</summary>
    [Fact]
    public void Packages_come_from_the_sources_of_the_scripts_folder()
    {
        using var folder = new ScriptFolder();
        var feed = folder.PathOf("feed");
        SamplePackage.WritePackage(feed, 1);
        folder.Write("nuget.config", SamplePackage.Configuration(feed));
        folder.Write(
            "deep/part.csx", "#r \"nuget: Sample.Tiny, 1.0.0\"\nint Value() => Sample.Tiny.Value();\n");
        var pinned = folder.Write("pinned.csx", "#load \"deep/part.csx\"\nWriteLine(Value());\n");
        Assert.Equal("1", folder.Run(pinned).Expect(0).Output.Trim());

        SamplePackage.WritePackage(feed, 2);
        var floating = folder.Write(
            "floating.csx", "#r \"nuget: Sample.Tiny, *\"\nWriteLine(Sample.Tiny.Value());\n");
        var second = folder.Run(floating).Expect(0);
        Assert.Equal("2", second.Output.Trim());
        Assert.Contains("Sample.Tiny", second.Error);
        Assert.Equal("1", folder.Run(pinned).Expect(0).Output.Trim());
    }

    /// <summary>A package that no source has: NuGet's own message on stderr, exit code 1.</summary>
    [Fact]
    public void A_missing_package_is_an_error()
    {
        using var folder = new ScriptFolder();
        Directory.CreateDirectory(folder.PathOf("feed"));
        folder.Write("nuget.config", SamplePackage.Configuration(folder.PathOf("feed")));
        var result = folder.Run(folder.Write(
            "main.csx", "#r \"nuget: Sample.Absent, 1.0.0\"\nWriteLine(\"never\");\n"));
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("Sample.Absent", result.Error);
    }
}
