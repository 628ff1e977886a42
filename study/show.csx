// For a learner who wants to see what is in a tensor: the check shows what an exercise prints. TorchSharp's own text
// does; the chapters' would cost each compilation of an exercise a fifth of its time.

using System.Globalization;
using TorchSharp;

/// <summary>Prints a tensor under its name, with its shape; anything else as it prints itself.</summary>
// It takes an object so that a script may load the chapters' Show beside it: theirs, for tensors, then comes first.
static void Show(string name, object value)
{
    var tensor = value as torch.Tensor;
    if (tensor is null)
    {
        Console.WriteLine(name + " " + value);
        return;
    }
    Console.WriteLine(name + " " + ShapeText.Of(tensor.shape));
    Console.WriteLine(tensor.detach().npstr("0.0000", 100, "\n", CultureInfo.InvariantCulture));
}
