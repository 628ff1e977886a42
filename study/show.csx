// For a learner who wants to see what is in a tensor: the check shows what an exercise prints. TorchSharp's own text
// does; the chapters' would cost each compilation of an exercise a fifth of its time.

using System.Globalization;
using TorchSharp;

/// <summary>Prints a tensor under its name, with its shape.</summary>
static void Show(string name, torch.Tensor tensor)
{
    Console.WriteLine(name + " " + ShapeText.Of(tensor.shape));
    Console.WriteLine(tensor.detach().npstr("0.0000", 100, "\n", CultureInfo.InvariantCulture));
}
