#nullable disable annotations
namespace TorchSharp.Modules;

/// <summary>Marks modules without parameters.</summary>
public interface IParameterLessModule { }

/// <summary>A module of one input without parameters; parts cannot be added.</summary>
public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>, IParameterLessModule
{
    /// <summary>A module without parts.</summary>
    protected ParameterLessModule(string name) : base(name) { }

    /// <summary>Refused.</summary>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw Refusal("buffer");
    public override void register_parameter(string name, Parameter param) => throw Refusal("parameter");
    public override void register_module(string name, nn.Module submodule) => throw Refusal("module");

    InvalidOperationException Refusal(string what) =>
        new($"Cannot register a {what} on a parameter-less module ({GetName()}).");
}
