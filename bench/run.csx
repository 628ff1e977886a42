// How fast the tensors and the runner are: dotnet script bench/run.csx [-- --help]
#load "../lib/workbench.csx"

#load "options.csx"
#load "contenders.csx"
#load "python_peer.csx"
#load "processor.csx"
#load "section.csx"
#load "plain_attention.csx"
#load "rows/attention.csx"
#load "rows/fused.csx"
#load "rows/products.csx"
#load "rows/elementwise.csx"
#load "rows/allocation.csx"
#load "rows/runner.csx"

using System.Runtime.CompilerServices;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

Section[] Sections(Stopwatches stopwatches, PythonPeer peer, int steps)
{
    var products = new ProductRows(stopwatches, peer);
    var fused = new FusedRows(stopwatches);
    var attention = new AttentionRows(stopwatches, peer);
    return [attention.OneThread, attention.AllThreads, fused.Time, fused.Memory, products.OneThread, products.Both,
        new ElementwiseRows(stopwatches, peer).Section, new AllocationRows(steps).Section,
        new RunnerRows(stopwatches, Root()).Section];
}

string Root([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here));

var names = Sections(null, null, 0).Select(section => section.Name).ToArray();
var options = BenchOptions.Read(Args, names);
var stopwatches = options.Quick
    ? new Stopwatches(roundSeconds: 0.002, rowSeconds: 0.1)
    : new Stopwatches(roundSeconds: 0.02, rowSeconds: 1.5);

using (var peer = PythonPeer.Find())
{
    Console.WriteLine(peer is null
        ? "No python3 with PyTorch was found: its columns stay empty."
        : $"PyTorch {peer.Version} does the same work in the same run. Times are medians.");
    Console.WriteLine();

    var missed = Sections(stopwatches, peer, options.Quick ? 10_000 : 100_000)
        .Where(section => options.Only.Count == 0
            || options.Only.Any(word => section.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .Sum(section => section.Print());
    Console.WriteLine(missed == 0 ? "Every goal was reached." : $"{missed} rows missed a goal (✗).");
    return options.Strict && missed > 0 ? 1 : 0;
}
