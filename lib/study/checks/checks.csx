#load "inputs.csx"
#load "bottleneck_checks.csx"
#load "simple_checks.csx"
#load "trainable_checks.csx"
#load "causal_checks.csx"
#load "multi_head_checks.csx"

/// <summary>The check of each exercise, by its id.</summary>
public static class Checks
{
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public static ExerciseCheck Of(string id) => (id[0], int.Parse(id[2..])) switch
    {
        ('0', var number) => BottleneckChecks.Of(number),
        ('1', var number) => SimpleChecks.Of(number),
        ('2', var number) => TrainableChecks.Of(number),
        ('3', var number) => CausalChecks.Of(number),
        ('4', var number) => MultiHeadChecks.Of(number),
        _ => throw new ArgumentException($"There is no check for exercise {id}."),
    };
}
