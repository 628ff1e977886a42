// The bench's works on the tensors that this folder's set-up chose, timed on request: what peers/pytorch.py is for
// PyTorch. A clone of its own, set up with `tensors=real`, makes the real TorchSharp a peer:
//
//     dotnet script bench/run.csx -- --peer ../real
#load "../../lib/workbench.csx"
#load "../works/plain_attention.csx"
#load "../works/small_gpt.csx"
#load "../works/works.csx"
#load "../stopwatches.csx"
#load "../tensors_name.csx"

using System.Globalization;

Console.WriteLine($"ready {TensorsName.Here}");
var (prepared, contender) = ("", default(Contender));
while (Console.ReadLine()?.Split(' ') is [var name, .. var sizes, var threads, var calls])
{
    try
    {
        set_num_threads(int.Parse(threads));
        var asked = string.Join(' ', [name, .. sizes]);
        if (asked != prepared)
            (prepared, contender) = (asked, Stopwatches.Here(Works.Of(name, [.. sizes.Select(long.Parse)])));
        var time = contender(int.Parse(calls));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.Wall:R} {time.Processor:R}"));
    }
    catch (Exception error)
    {
        Console.WriteLine($"error {error.Message.ReplaceLineEndings(" ")}");
    }
}
