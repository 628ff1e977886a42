#nullable enable
// A machine on which ScottPlot's native library does not load.

[Collection(Command.SecondCollection)]
public class WithoutScottPlotTest
{
    /// <summary>The same packages, except the library with which ScottPlot draws.</summary>
    static string PackagesWithoutSkia(TemporaryFolder folder)
    {
        var copy = Directory.CreateDirectory(folder.File("packages")).FullName;
        var left = 0;
        foreach (var package in Directory.GetDirectories(Repository.NuGetPackages))
        {
            var name = Path.GetFileName(package);
            if (!name.StartsWith("skiasharp.nativeassets.", StringComparison.OrdinalIgnoreCase))
            {
                Directory.CreateSymbolicLink(Path.Combine(copy, name), package);
                continue;
            }
            foreach (var file in Directory.EnumerateFiles(package, "*", SearchOption.AllDirectories))
            {
                if (Path.GetFileName(file).StartsWith("libSkiaSharp") && ++left > 0)
                    continue;
                var target = Path.Combine(copy, name, Path.GetRelativePath(package, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
        Assert.NotEqual(0, left);
        return copy;
    }

    [Fact]
    public void A_chapter_says_once_that_it_cannot_draw_and_goes_on()
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string?>
        {
            ["NUGET_PACKAGES"] = PackagesWithoutSkia(folder),
            ["DOTNET_SCRIPT_CACHE_LOCATION"] = folder.File("cache"),
        };
        var figures = folder.File("figures");
        Command Run(string chapter, params string[] words) => Command.Run(
            [.. Command.Runner, Repository.PathOf("scripts", $"{chapter}.csx"), "--", .. words],
            environment: environment, timeoutSeconds: 120);
        var result = Run("04_multi_head", "--out", figures);
        Assert.Equal(0, result.ExitCode);
        var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("no figures: ScottPlot cannot draw on this machine: ", line);
        Assert.Contains("libSkiaSharp", line);
        Assert.False(Directory.Exists(figures));

        // Everything else is as usual.
        var drawn = Chapters.Result("04_multi_head").Output.Split('\n');
        Assert.Equal(3, drawn.Count(text => text.StartsWith("figure: ")));
        Assert.Equal(drawn.Where(text => !text.StartsWith("figure: ")), result.Output.Split('\n'));

        // Without figures, there is no message.
        Assert.Equal("", Run("01_simple", "--out", figures, "--no-figures").Expect(0).Error);
    }
}
