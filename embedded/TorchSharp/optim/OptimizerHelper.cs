using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all optimizers do alike: run over groups and parameters that have a gradient.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private protected OptimizerHelper() { }

    /// <summary>Calls the closure, then the update for each parameter with a gradient.</summary>
    private protected Tensor? Each<TOptions>(Func<Tensor>? closure, Action<TOptions, double, Parameter, Tensor> update)
        where TOptions : OptimizerOptions
    {
        Tensor? loss = null;
        if (closure is not null)
            using (enable_grad())
                loss = closure();
        using var recording = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in _parameter_groups)
            foreach (var parameter in group.Parameters)
                if (parameter.Impl.Grad is { } gradient)
                    update((TOptions)group.Options, group.LearningRate, parameter, gradient);
        return loss;
    }

    private protected void Start(IEnumerable<ParamGroup> groups)
    {
        foreach (var group in groups)
            add_param_group(group);
    }

    /// <summary>A tensor of zeros like a parameter that no scope disposes.</summary>
    private protected static Tensor Remembered(Tensor like) => zeros_like(like.detach()).DetachFromDisposeScope();

    private protected static void RequireNonNegative(string name, double value)
    {
        if (!(value >= 0))
            throw new ArgumentException($"Invalid {name}: {value}; it must not be negative");
    }
}
