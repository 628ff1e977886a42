using Xunit;

/// <summary>That a kept build is never the wrong one.</summary>
[Collection(Command.Collection)]
public sealed class CacheTest
{
    const string StaleUndo = "dotnet-script may run the build of an edit after its undo, "
        + "and that of a replaced assembly; the embedded runner does not";

    /// <summary>Two at once from nothing, then an edit, then its undo with the old time stamp.</summary>
    [FactUnlessStale(StaleUndo)]
    public async Task A_build_is_reused_only_while_nothing_has_changed()
    {
        using var folder = new ScriptFolder();
        folder.Write("lib/part.csx", "#r \"Tiny.dll\"\nint Value() => Sample.Tiny.Value();\n");
        SamplePackage.WriteAssembly(folder.PathOf("lib", "Tiny.dll"), 1);
        const string first = "#load \"lib/part.csx\"\nWriteLine($\"one {Value()}\");\n";
        var main = folder.Write("main.csx", first);
        var written = File.GetLastWriteTimeUtc(main);

        var both = await Task.WhenAll(Task.Run(() => folder.Run(main)), Task.Run(() => folder.Run(main)));
        Assert.All(both, run => Assert.Equal("one 1", run.Expect(0).Output.Trim()));

        folder.Write("main.csx", first.Replace("one", "two"));
        SamplePackage.WriteAssembly(folder.PathOf("lib", "Tiny.dll"), 2);
        Assert.Equal("two 2", folder.Run(main).Expect(0).Output.Trim());

        folder.Write("main.csx", first);
        File.SetLastWriteTimeUtc(main, written);
        Assert.Equal("one 2", folder.Run(main).Expect(0).Output.Trim());
    }
}

/// <summary>A fact that is skipped where the runner is known to fail it.</summary>
public sealed class FactUnlessStaleAttribute : FactAttribute
{
    public FactUnlessStaleAttribute(string reason)
    {
        if (!File.ReadAllText(Repository.PathOf("dotnet-tools.json")).Contains("attention-workbench"))
            Skip = reason;
    }
}
