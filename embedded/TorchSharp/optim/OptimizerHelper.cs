#nullable disable annotations
namespace TorchSharp.Modules;

/// <summary>What all optimizers have in common: they give their settings to groups that lack them.</summary>
public abstract partial class OptimizerHelper : optim.Optimizer
{
    /// <summary>The settings of groups that have none of their own.</summary>
    protected OptimizerOptions _defaults = new();

    private protected OptimizerHelper() { }

    private protected void Start(IEnumerable<ParamGroup> groups, OptimizerOptions settings)
    {
        _defaults = settings;
        foreach (var group in groups)
            add_param_group(group);
    }

    /// <summary>Adds a group; settings it lacks are those of the optimizer.</summary>
    public override void add_param_group(ParamGroup param_group)
    {
        var own = param_group.Options;
        own.LearningRate ??= _defaults.LearningRate;
        own.InitialLearningRate = own.LearningRate!.Value;
        foreach (var setting in _defaults.GetType().GetFields())
            if (setting.GetValue(own) is null)
                setting.SetValue(own, setting.GetValue(_defaults));
        base.add_param_group(param_group);
    }

    internal static void RequireNonNegative(string name, double? value)
    {
        if (!(value >= 0))
            throw new ArgumentException($"Invalid {name}: {value}; it must not be negative");
    }
}
