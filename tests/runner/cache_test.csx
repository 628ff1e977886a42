/// <summary>A kept build is never the wrong one: the contents of files decide, never their times.</summary>
[Collection(Command.SecondCollection)]
public sealed class CacheTest
{
    static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    static readonly DateTime FarOff = new(2101, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    /// <summary>Edits and their reversal: each text is as long as the last, with file times in any order.</summary>
    [OwnPartFact(Part.Runner, "the real one may run a stale build after an edit was undone")]
    public void The_content_of_scripts_decides()
    {
        using var folder = new ScriptFolder();
        var first = "#load \"lib/part.csx\"\n" + KeptBuild.Tell("one {Part()}");
        var main = Write(folder, "main.csx", first, FarOff);
        Write(folder, "lib/part.csx", "int Part() => 1;", FarOff);
        Assert.Equal("one 1 compiled", Output(folder, main));
        Assert.Equal("one 1 kept", Output(folder, main));

        Write(folder, "main.csx", first.Replace("one", "two"), FarOff);
        Assert.Equal("two 1 compiled", Output(folder, main));
        Write(folder, "main.csx", first, LongAgo);
        Assert.Equal("one 1 kept", Output(folder, main));
        if (TestRun.Long)
            Assert.Equal("one 1 compiled", Output(folder, "-c", "Release", main));

        Write(folder, "lib/part.csx", "int Part() => 2;", LongAgo);
        Assert.Equal("one 2 compiled", Output(folder, main));
        File.Delete(folder.PathOf("lib", "part.csx"));
        var missing = folder.Run(main);
        Assert.Contains("part.csx", missing.Error);
        Assert.Equal((1, ""), (missing.ExitCode, missing.Output));
    }

    /// <summary>Two checkouts of one repository, and then one that is moved to the place of the other.</summary>
    [OwnPartFact(Part.Runner, "the real one keeps its builds elsewhere, by path")]
    public void Checkouts_are_kept_apart()
    {
        using var folder = new ScriptFolder();
        foreach (var checkout in (string[])["a", "b"])
        {
            Write(folder, $"{checkout}/main.csx", "#load \"part.csx\"\n"
                + "string Here([System.Runtime.CompilerServices.CallerFilePath] string path = \"\") => path;\n"
                + KeptBuild.Tell("{Part()} {Here()}"), LongAgo);
            Write(folder, $"{checkout}/part.csx", $"string Part() => \"{checkout}\";", LongAgo);
        }
        var (a, b) = (folder.PathOf("a", "main.csx"), folder.PathOf("b", "main.csx"));
        Assert.Equal($"a {a} compiled", Output(folder, a));
        var ofA = Assert.Single(KeptBuild.Files(folder));
        Assert.Equal($"b {b} compiled", Output(folder, b));
        var ofB = Assert.Single(KeptBuild.Files(folder), file => file != ofA);

        File.Copy(ofA, ofB, overwrite: true);
        if (TestRun.Long)
            Assert.Equal($"b {b} compiled", Output(folder, b));

        Directory.Move(folder.PathOf("a"), folder.PathOf("c"));
        Directory.Move(folder.PathOf("b"), folder.PathOf("a"));
        Assert.Equal($"b {a} compiled", Output(folder, a));
    }

    /// <summary>An assembly is replaced by another with the same length and time.</summary>
    [OwnPartFact(Part.Runner, "the real one does not look into assemblies")]
    public void The_content_of_references_decides()
    {
        using var folder = new ScriptFolder();
        var assembly = folder.PathOf("Tiny.dll");
        SamplePackage.WriteAssembly(assembly, 1);
        File.SetLastWriteTimeUtc(assembly, LongAgo);
        var length = new FileInfo(assembly).Length;
        var main = folder.Write("main.csx", "#r \"Tiny.dll\"\n" + KeptBuild.Tell("{Sample.Tiny.Value()}"));
        Assert.Equal("1 compiled", Output(folder, main));
        Assert.Equal("1 kept", Output(folder, main));

        SamplePackage.WriteAssembly(assembly, 2);
        File.SetLastWriteTimeUtc(assembly, LongAgo);
        Assert.Equal(length, new FileInfo(assembly).Length);
        Assert.Equal("2 compiled", Output(folder, main));
    }

    /// <summary>A NuGet configuration appears, and changes.</summary>
    [OwnPartFact(Part.Runner, "the real one does not look into nuget.config", Long = true)]
    public void The_content_of_a_configuration_decides()
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", KeptBuild.Tell("2"));
        Assert.Equal("2 compiled", Output(folder, main));
        Assert.Equal("2 kept", Output(folder, main));
        Write(folder, "nuget.config", SamplePackage.Configuration("x"), LongAgo);
        Assert.Equal("2 compiled", Output(folder, main));
        Write(folder, "nuget.config", SamplePackage.Configuration("y"), LongAgo);
        Assert.Equal("2 compiled", Output(folder, main));
    }

    static string Output(ScriptFolder folder, params string[] words)
    {
        var run = folder.Run(words).Expect(0);
        Assert.Equal("", run.Error);
        return run.Output.Trim();
    }

    static string Write(ScriptFolder folder, string name, string text, DateTime time)
    {
        var path = folder.Write(name, text);
        File.SetLastWriteTimeUtc(path, time);
        return path;
    }
}
