namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True when an operation on the tensors must be recorded for derivatives.</summary>
        internal static bool Records(Tensor a) => GradMode.IsOn && a.Impl.RequiresGrad;

        internal static bool Records(Tensor a, Tensor b) =>
            GradMode.IsOn && (a.Impl.RequiresGrad || b.Impl.RequiresGrad);

        /// <summary>Makes this tensor the output of an operation. For each input there is a function from the
        /// gradient of the output to that of the input; broadcasting and type are undone afterwards.</summary>
        internal Tensor Record(string name, Saved[] saved,
            params ReadOnlySpan<(Tensor Input, Func<Tensor, Tensor> Gradient)> inputs)
        {
            Impl.Producer = Node.Of(name, saved, inputs);
            return this;
        }
    }
}
