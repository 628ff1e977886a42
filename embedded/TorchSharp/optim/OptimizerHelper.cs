using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all optimizers do alike: give their settings to groups that lack them.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private protected OptimizerHelper() { }

    private protected void Start(IEnumerable<ParamGroup> groups)
    {
        foreach (var group in groups)
            add_param_group(group);
    }

    /// <summary>The learning rates of a group that is added.</summary>
    private protected static void Adopt(OptimizerOptions own, OptimizerOptions defaults)
    {
        own.LearningRate ??= defaults.LearningRate;
        own.InitialLearningRate = own.LearningRate!.Value;
    }

    private protected static void RequireNonNegative(string name, double value)
    {
        if (!(value >= 0))
            throw new ArgumentException($"Invalid {name}: {value}; it must not be negative");
    }
}
