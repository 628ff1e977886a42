/// <summary>A damaged cache costs a compilation and nothing else, and the cache does not grow without limit.</summary>
[Collection(Command.Collection)]
public sealed class CacheDamageTest
{
    const int MostBuildsOfOneScript = 8;

    /// <summary>Every kind of damage at once, each in a file that the runner looks at.</summary>
    [OwnPartFact(Part.Runner, "the real one runs what lies in its cache, unexamined")]
    public void A_damaged_build_is_not_run()
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", KeptBuild.Tell("whole"));
        Assert.Equal("whole compiled", folder.Run(main).Expect(0).Output.Trim());
        var entry = Assert.Single(KeptBuild.Files(folder));
        var whole = File.ReadAllBytes(entry);
        byte[] Garbled(int place) => [.. whole[..place], (byte)(whole[place] ^ 1), .. whole[(place + 1)..]];
        byte[][] damages =
        [
            [], [0], new byte[whole.Length], whole[..^1], whole[..(whole.Length / 2)], [.. whole, 0],
            Garbled(0), Garbled(whole.Length / 3), Garbled(whole.Length - 20), "not a build"u8.ToArray()
        ];
        foreach (var (i, damage) in damages.Index())
            File.WriteAllBytes(entry.Replace(".dll", $"{i}.dll"), damage);
        File.WriteAllBytes(entry, Garbled(whole.Length / 2));

        var run = folder.Run(main).Expect(0);
        Assert.Equal(("whole compiled", ""), (run.Output.Trim(), run.Error));
        Assert.Equal("whole kept", folder.Run(main).Expect(0).Output.Trim());
        Assert.InRange(KeptBuild.Files(folder).Length, 1, MostBuildsOfOneScript);
    }

    /// <summary>There is a file where the folder should be, which stops even an administrator.</summary>
    [OwnPartFact(Part.Runner, "the real one ends where it cannot write its cache")]
    public void Without_a_cache_a_script_runs_and_one_line_says_why()
    {
        using var folder = new ScriptFolder();
        folder.Write("cache", "in the way");
        var run = folder.Run(folder.Write("main.csx", KeptBuild.Tell("still"))).Expect(0);
        Assert.Equal("still compiled", run.Output.Trim());
        Assert.StartsWith("warning: nothing is kept for the next run: ", Assert.Single(run.Error.Trim().Split('\n')));
        Assert.Equal("in the way", File.ReadAllText(folder.PathOf("cache")));
    }

    /// <summary>Files that have not been used for a month, files beyond the limit, and those of killed runs are
    /// deleted.</summary>
    [OwnPartFact(Part.Runner, "the real one never sweeps its cache")]
    public void Old_builds_are_deleted()
    {
        using var folder = new ScriptFolder();
        Directory.CreateDirectory(KeptBuild.Home(folder));
        string Leave(string name, TimeSpan age, long length = 1)
        {
            var path = Path.Combine(KeptBuild.Home(folder), name);
            using (var file = File.Create(path))
                file.SetLength(length);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow - age);
            return path;
        }
        var recent = Leave("recent.dll", TimeSpan.FromDays(29));
        var writing = Leave("writing.tmp", TimeSpan.FromMinutes(1));
        string[] swept =
        [
            Leave("old.dll", TimeSpan.FromDays(31)), Leave("left.tmp", TimeSpan.FromDays(1)),
            Leave("huge.dll", TimeSpan.FromDays(29.5), 300L << 20)
        ];
        folder.Run(folder.Write("main.csx", "WriteLine();")).Expect(0);
        Assert.All(swept, path => Assert.False(File.Exists(path), path));
        Assert.True(File.Exists(recent));
        Assert.True(File.Exists(writing));
    }
}
