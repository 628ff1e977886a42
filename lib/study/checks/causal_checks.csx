using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 3.</summary>
public static class CausalChecks
{
    public static ExerciseCheck Of(int number) => number switch
    {
        _ => throw new ArgumentException($"There is no check for exercise 3.{number}."),
    };
}
