using System.Xml.Linq;

/// <summary>Ctrl-C ends the run at once, and only that, and leaves no incomplete file.</summary>
[Collection(Command.Collection)]
public sealed class InterruptionTest
{
    const int Interrupted = 130;

    /// <summary>A chapter that would go on training for a long time.</summary>
    [FactOnLinux]
    public void A_chapter_that_trains_ends_at_once_and_leaves_no_figure()
    {
        using var folder = new ScriptFolder();
        var figures = folder.PathOf("figures");
        using var run = RunningScript.Start(null, Repository.PathOf("scripts", "03_causal.csx"),
            "--steps", "1000000", "--out", figures);
        while (!run.ReadLine().Contains("train", StringComparison.OrdinalIgnoreCase)) { }
        Assert.NotEmpty(run.Alive());
        Assert.Equal(Interrupted, run.Interrupt());
        Assert.Empty(run.Alive());
        AssertWhole(figures);
    }

    /// <summary>A script that draws the same large figure over and over, interrupted at several moments.</summary>
    [FactOnLinux]
    public void A_figure_is_written_completely_or_not_at_all()
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", $$"""
            {{Directive.Load}} "{{Repository.PathOf("lib", "packages.csx").Replace('\\', '/')}}"
            {{Directive.Load}} "{{Repository.PathOf("lib", "figures", "figure.csx").Replace('\\', '/')}}"
            var plot = new ScottPlot.Plot();
            plot.Add.Scatter(Enumerable.Range(0, 5000).Select(i => i * 1.0).ToArray(), new double[5000]);
            for (var i = 0; ; i++)
            {
                WriteLine(Figure.Save(plot, Args[0], "large"));
                Figure.Save(plot, Args[0], "large", format: FigureFormat.Png);
            }
            """);
        foreach (var milliseconds in (int[])[0, 13])
        {
            using var run = RunningScript.Start(folder.PathOf("cache"), main, folder.PathOf("figures"));
            run.ReadLine();
            run.ReadLine();
            Thread.Sleep(milliseconds);
            Assert.Equal(Interrupted, run.Interrupt());
            Assert.Empty(run.Alive());
            Assert.Equal(2, AssertWhole(folder.PathOf("figures")));
        }
    }

    /// <summary>The message names the process that waits, and Ctrl-C stops waiting.</summary>
    [FactOnLinux("the real one prints what it does and runs on")]
    public void Debugging_waits_and_says_for_which_process()
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", "Console.Error.WriteLine(\"ran\");\n");
        using var run = RunningScript.Start(folder.PathOf("cache"), "-d", main);
        var words = run.ReadError().Split(' ', ';');
        var id = int.Parse(words[Array.IndexOf(words, "process") + 1]);
        Assert.Contains(id, run.Alive());
        Assert.Contains("main.csx", File.ReadAllText($"/proc/{id}/cmdline"));
        Assert.Equal(Interrupted, run.Interrupt());
        Assert.Empty(run.Alive());
    }

    static int AssertWhole(string folder)
    {
        string[] Figures(string format) =>
            Directory.Exists(folder) ? Directory.GetFiles(folder, $"*.{format}") : [];
        Assert.All(Figures("svg"), figure => Assert.Equal("svg", XDocument.Load(figure).Root.Name.LocalName));
        // The last chunk of a PNG file, and its checksum.
        Assert.All(Figures("png"), figure => Assert.Equal("IEND"u8.ToArray(), File.ReadAllBytes(figure)[^8..^4]));
        return Figures("svg").Length + Figures("png").Length;
    }
}

/// <summary>A fact about process groups, which needs tools of Linux.</summary>
public sealed class FactOnLinuxAttribute : FactAttribute
{
    public FactOnLinuxAttribute()
    {
        if (!RunningScript.IsPossible)
            Skip = "process groups are watched through Linux's own tools";
    }

    /// <summary>For the own runner only, with the reason why it is not true of the real one.</summary>
    public FactOnLinuxAttribute(string reason)
        : this() => Skip = Parts.LeftOut(Part.Runner, own: true, reason) ?? Skip;
}
