using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 0.</summary>
public static class BottleneckChecks
{
    public static ExerciseCheck Of(int number) => number switch
    {
        _ => throw new ArgumentException($"There is no check for exercise 0.{number}."),
    };
}
