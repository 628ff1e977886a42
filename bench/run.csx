// The speed of the tensors and the runner: dotnet script bench/run.csx [-- --help]
#load "../lib/workbench.csx"

#load "options.csx"
#load "stopwatches.csx"
#load "tensors_name.csx"
#load "machine.csx"
#load "peers/peer.csx"
#load "processor.csx"
#load "section.csx"
#load "works/plain_attention.csx"
#load "works/small_gpt.csx"
#load "works/works.csx"
#load "rows/works.csx"
#load "rows/fused.csx"
#load "rows/products.csx"
#load "rows/elementwise.csx"
#load "rows/allocation.csx"
#load "rows/runner.csx"

using System.Runtime.CompilerServices;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

Section[] Sections(Stopwatches stopwatches, Peer[] peers, int steps)
{
    var works = new WorkRows(stopwatches, peers);
    var products = new ProductRows(stopwatches, peers);
    var fused = new FusedRows(stopwatches);
    return [works.OneThread, works.AllThreads, fused.Time, fused.Memory, products.OneThread, products.Both,
        new ElementwiseRows(stopwatches, peers).Section, new AllocationRows(steps).Section,
        new RunnerRows(stopwatches, Root()).Section];
}

string Root([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here));

var names = Sections(null, [], 0).Select(section => section.Name).ToArray();
var options = BenchOptions.Read(Args, names);
var stopwatches = options.Quick
    ? new Stopwatches(roundSeconds: 0.002, rowSeconds: 0.1)
    : new Stopwatches(roundSeconds: 0.02, rowSeconds: 1.5);

Peer[] peers = [];
try
{
    var load = Machine.Load();
    peers = Peer.Start(options.Peers);
    Console.WriteLine(Machine.Text);
    Console.WriteLine($"{TensorsName.Here} on .NET {Environment.Version}; beside it "
        + (peers.Length == 0 ? "nothing: no python3 has PyTorch, and no --peer was given"
            : string.Join(", ", peers.Select(peer => peer.Name))) + "; contenders in turn.");
    Console.WriteLine(Machine.Judged(load));
    Console.WriteLine();

    var missed = Sections(stopwatches, peers, options.Quick ? 10_000 : 100_000)
        .Where(section => options.Only.Count == 0
            || options.Only.Any(word => section.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .Sum(section => section.Print());
    Console.WriteLine($"At the end: {Machine.Judged(Machine.Load())}");
    Console.WriteLine(missed == 0 ? "Every goal was reached." : $"{missed} rows missed a goal (✗).");
    return options.Strict && missed > 0 ? 1 : 0;
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    return CommandLine.Misuse;
}
finally
{
    foreach (var peer in peers)
        peer.Dispose();
}
