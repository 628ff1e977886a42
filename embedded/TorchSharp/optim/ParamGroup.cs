#nullable disable annotations
namespace TorchSharp.Modules;

/// <summary>The settings of a group of parameters.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate, or null for the optimizer's.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate { get; set; }
}

/// <summary>Parameters that share settings.</summary>
public class ParamGroup : optim.ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <summary>The settings.</summary>
    public OptimizerOptions Options { get; set; } = new();

    /// <summary>The learning rate.</summary>
    public double LearningRate
    {
        get => Options.LearningRate ?? InitialLearningRate;
        set => Options.LearningRate = value;
    }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }
}

/// <summary>Parameters that share settings of a kind.</summary>
public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions
{
    /// <summary>An empty group.</summary>
    public ParamGroup() { }

    /// <summary>A group of parameters with settings.</summary>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions options = null)
    {
        Parameters = parameters;
        if (options is not null)
            Options = options;
    }

    /// <summary>The settings.</summary>
    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}
