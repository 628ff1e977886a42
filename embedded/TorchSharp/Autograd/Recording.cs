namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True when an operation on the tensor must be recorded for derivatives.</summary>
        internal static bool Records(Tensor x) => GradMode.IsOn && x.Impl.RequiresGrad;

        /// <summary>Makes this tensor the value of an operation on x. The function takes the gradient of the value to
        /// that of x; broadcasting and promotion are undone afterwards.</summary>
        internal Tensor From(Tensor x, Func<Tensor, Tensor> gradient)
        {
            if (Records(x))
                Impl.Producer = new UnaryNode(x, gradient);
            return this;
        }

        /// <summary>The same for a gradient that needs the input again.</summary>
        internal Tensor FromInput(Tensor x, Func<Tensor, Saved, Tensor> gradient)
        {
            if (Records(x))
                Impl.Producer = new SavingNode(x, new Saved(x), gradient);
            return this;
        }

        /// <summary>The same for a gradient that needs the value again.</summary>
        internal Tensor FromOutput(Tensor x, Func<Tensor, Saved, Tensor> gradient)
        {
            if (Records(x))
                Impl.Producer = new SavingNode(x, new Saved(this), gradient);
            return this;
        }

        /// <summary>Makes this tensor a part of x, which the function takes out of a tensor like x.</summary>
        internal Tensor FromWhole(Tensor x, Func<Tensor, Tensor> view)
        {
            if (Records(x))
                Impl.Producer = new ViewNode(x, view);
            return this;
        }

        /// <summary>Makes this tensor the value of an operation on a and b. Each function takes the gradient of the
        /// value, a and b to the gradient of its operand.</summary>
        internal Tensor From(Tensor a, Tensor b, Func<Tensor, Saved, Saved, Tensor> toA,
            Func<Tensor, Saved, Saved, Tensor> toB)
        {
            if (GradMode.IsOn && (a.Impl.RequiresGrad || b.Impl.RequiresGrad))
                Impl.Producer = new BinaryNode(a, b, toA, toB);
            return this;
        }

        /// <summary>Makes this tensor the value of an operation on several tensors, whose gradients need what was
        /// saved.</summary>
        internal Tensor From(Saved[] saved, params ReadOnlySpan<(Tensor Input, Func<Tensor, Tensor> Gradient)> inputs)
        {
            var isRecorded = false;
            foreach (var (input, _) in inputs)
                isRecorded |= Records(input);
            if (isRecorded)
                Impl.Producer = new ManyNode(saved, inputs);
            return this;
        }
    }
}
