#nullable enable

/// <summary>An operator or a short chain of them, as a learner would write it.</summary>
public delegate Outputs Expression(Arguments a);

/// <summary>The result of an expression: a tensor, several, or a plain value.</summary>
public readonly record struct Outputs(Tensor[] Tensors)
{
    public static implicit operator Outputs(Tensor output) => new([output]);
    public static implicit operator Outputs(Tensor[] outputs) => new(outputs);
    public static implicit operator Outputs((Tensor, Tensor) outputs) => new([outputs.Item1, outputs.Item2]);
    public static implicit operator Outputs(bool output) => new([tensor(output)]);
    public static implicit operator Outputs(long output) => new([tensor(output)]);
    public static implicit operator Outputs(double output) => new([tensor(output)]);
}
