// The same bits at every vector width and number of threads: each in a process of its own, because the runtime looks at
// the processor only once.

using System.Threading.Tasks;

[Collection(Command.Collection)]
public class TensorsBitsTest
{
    static readonly Dictionary<string, string>[] Processors =
    [
        new() { ["DOTNET_EnableAVX512"] = "0" },
        new() { ["DOTNET_EnableAVX2"] = "0", ["DOTNET_PROCESSOR_COUNT"] = "1" },
        new() { ["DOTNET_EnableHWIntrinsic"] = "0" },
    ];

    [OwnPartFact(Part.Tensors, "libtorch takes other kernels on other processors")]
    public void No_operator_depends_on_the_processor_or_on_threads()
    {
        var bits = Path.Combine("tests", "engine", "bits.csx");
        var expected = Run(bits, ["2"], []); // first and alone: it compiles the script for the others
        Assert.Matches("^(\\w+ [0-9A-F]{64}\n)+$", expected);
        Parallel.ForEach(Processors.Append([]), new() { MaxDegreeOfParallelism = 2 },
            processor => Assert.Equal(expected, Run(bits, [processor.Count == 0 ? "1" : "3"], processor)));
    }

    public static TheoryData<string> Chapters =>
        [.. Directory.GetFiles(Repository.PathOf("scripts"), "0*.csx").Select(Path.GetFileNameWithoutExtension).Order()
            .Where(chapter => TestRun.Long || chapter == "01_simple")];

    /// <summary>One chapter without any vectors; with --long every chapter and every processor.</summary>
    [OwnPartTheory(Part.Tensors, "libtorch takes other kernels on other processors")]
    [MemberData(nameof(Chapters))]
    public void No_chapter_depends_on_the_processor(string chapter)
    {
        var file = Path.Combine("scripts", chapter + ".csx");
        string[] arguments = ["--steps", "3", "--no-figures"];
        var expected = Run(file, arguments, []);
        // Without any vectors, chapter 5 takes more than ten minutes.
        foreach (var processor in !TestRun.Long ? Processors[2..3] : chapter.StartsWith("05") ? Processors[..2] : Processors)
            Assert.Equal(expected, Run(file, arguments, processor));
    }

    // Measured times always differ. With few steps a chapter's checks need not hold: exit code 1.
    static string Run(string file, string[] arguments, Dictionary<string, string> environment)
    {
        var command = Command.Run(
            [.. Command.Runner, file, "--", .. arguments], environment: environment, timeoutSeconds: 180);
        Assert.True(command.ExitCode is 0 or 1 && command.Error == "", $"{command.Line}: {command.Error}");
        return string.Join('\n', command.Output.Split('\n').Where(line => !line.StartsWith(Timing.Mark)));
    }
}
