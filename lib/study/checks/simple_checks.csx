using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 1.</summary>
public static class SimpleChecks
{
    public static ExerciseCheck Of(int number) => number switch
    {
        1 => AttentionWeights(),
        _ => throw new ArgumentException($"There is no check for exercise 1.{number}."),
    };

    static ExerciseCheck AttentionWeights() => new("(T, T)",
        (Tensor scores) => softmax(scores, dim: -1),
        [new(Inputs.Normal(1, 2, 2)), new(Inputs.Normal(2, 4, 4))],
        [
            (Mistakes.SoftmaxOverWrongDim, (Tensor scores) => softmax(scores, dim: 0)),
            (Mistakes.NotNormalised, (Tensor scores) => scores),
            (Mistakes.DividedByTheSum, (Tensor scores) => scores / scores.sum(-1, keepdim: true)),
        ]);
}
