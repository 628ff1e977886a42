#nullable disable annotations
namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of a parameter.</summary>
public abstract class OptimizerState
{
    private protected OptimizerState() { }

    /// <summary>True when both remember the same, but for rounding.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) => ReferenceEquals(this, other);
}
