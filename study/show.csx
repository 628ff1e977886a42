// For a learner who wants to see what is in a tensor: the check shows what an exercise prints. It uses TorchSharp's own
// text, because the chapters' would make each compilation of an exercise a fifth slower.

using System.Globalization;

/// <summary>Prints a tensor under its name, with its shape; anything else as it prints itself.</summary>
// It takes an object so that a script can also load the chapters' Show: that one, for tensors, takes precedence.
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
