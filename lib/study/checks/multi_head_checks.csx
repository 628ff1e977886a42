using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 4.</summary>
public static class MultiHeadChecks
{
    public static ExerciseCheck Of(int number) => number switch
    {
        _ => throw new ArgumentException($"There is no check for exercise 4.{number}."),
    };
}
