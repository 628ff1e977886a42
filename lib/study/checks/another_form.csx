using TorchSharp;
using static TorchSharp.torch;

/// <summary>Other forms of a mistake that a check already knows in its usual form.</summary>
public static class AnotherForm
{
    /// <summary>The sign that a function does what <paramref name="version"/> does.</summary>
    public static (Mistake, Func<Question, Reply, Reply, bool>) Of(Mistake mistake, Delegate version) =>
        (mistake, (question, got, _) => Comparison.Same(got, Reply.Of(version, question)));

    /// <summary>The sign that a module does with its parameters what <paramref name="version"/> does.</summary>
    public static (Mistake, Func<Question, Reply, Reply, bool>) OfModule(
        Mistake mistake, Func<ModuleState, Tensor, Tensor> version) =>
        (mistake, (question, got, _) => got.Result is { } result
            && Comparison.Same(result, version(new ModuleState(got.Values, question), question.Input)));
}
