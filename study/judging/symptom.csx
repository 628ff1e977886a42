#nullable enable
using TorchSharp;

/// <summary>A sign of a mistake that no single function makes, such as one that involves random numbers.</summary>
/// <param name="Shows">Whether a wrong reply to a question shows the mistake, compared with the right reply.</param>
public sealed record Symptom(Mistake Mistake, Func<Question, Reply, Reply, bool> Shows)
{
    /// <summary>Every element is right except the last of each dimension, whatever its value.</summary>
    public static readonly Symptom LoopOneShort = new(Mistakes.LoopOneShort, (_, got, expected) =>
        got.Result!.shape.SequenceEqual(expected.Result!.shape)
        && !Comparison.Same(got.Result, expected.Result)
        && Comparison.Same(AllButTheLast(got.Result), AllButTheLast(expected.Result)));

    /// <summary>A prediction is still the starter's 0.</summary>
    public static readonly Symptom NotFilledIn = Blank(0);

    /// <summary>A prediction is still the starter's number.</summary>
    public static Symptom Blank(long number) => new(Mistakes.NotFilledIn, (_, got, _) =>
        Answering.Numbers(got.Result!).Contains(number));

    /// <summary>Another form of a mistake: what this function returns.</summary>
    public static Symptom OfFunction(Mistake mistake, Delegate version) =>
        new(mistake, (question, got, _) => Comparison.Same(got, Reply.Of(version, question)));

    /// <summary>Another form of a mistake: the output of a module with the same parameters.</summary>
    public static Symptom OfModule(Mistake mistake, Func<ModuleState, torch.Tensor, torch.Tensor> version) =>
        new(mistake, (question, got, _) => got.Result is { } result
            && Comparison.Same(result, version(new ModuleState(got.Values, question), question.Input!)));

    static torch.Tensor AllButTheLast(torch.Tensor tensor)
    {
        for (var dim = 0; dim < tensor.dim(); dim++)
            tensor = tensor.narrow(dim, 0, tensor.shape[dim] - 1);
        return tensor;
    }
}
