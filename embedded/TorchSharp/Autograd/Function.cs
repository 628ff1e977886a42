#nullable disable annotations
namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>A custom operation with its own derivative. It is called by <c>apply</c>; one object serves all
        /// calls.</summary>
        public abstract class Function<T> where T : Function<T>, new()
        {
            private protected Function() { }

            internal static T Instance { get; } = new();

            /// <summary>Its name in messages.</summary>
            public abstract string Name { get; }

            /// <summary>Runs forward unrecorded, and records that backward is its derivative.</summary>
            public static List<Tensor> apply_internal(params object[] vars)
            {
                var context = new AutogradContext();
                var node = new FunctionNode(context, vars, Instance.Name, Instance.Backward);
                List<Tensor> outputs;
                using (no_grad())
                    outputs = Instance.Forward(context, vars);
                outputs = node.Wrap(outputs);
                if (node.IsRecorded)
                    context.Save();
                return outputs;
            }

            private protected abstract List<Tensor> Forward(AutogradContext ctx, object[] vars);

            private protected abstract List<Tensor> Backward(AutogradContext ctx, List<Tensor> grad_outputs);
        }

        /// <summary>A custom operation with one output and its own derivative.</summary>
        public abstract class SingleTensorFunction<T> : Function<T> where T : SingleTensorFunction<T>, new()
        {
            /// <summary>Constructor for derived classes.</summary>
            protected SingleTensorFunction() { }

            /// <summary>Calls the operation.</summary>
            public static Tensor apply(params object[] vars) => apply_internal(vars)[0];

            /// <summary>The output of the arguments.</summary>
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>The gradient of each argument of forward, null for those that have none.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

            private protected sealed override List<Tensor> Forward(AutogradContext ctx, object[] vars) => [forward(ctx, vars)];

            private protected sealed override List<Tensor> Backward(AutogradContext ctx, List<Tensor> grad_outputs) =>
                backward(ctx, grad_outputs[0]);
        }

        /// <summary>A custom operation with several outputs and its own derivative.</summary>
        public abstract class MultiTensorFunction<T> : Function<T> where T : MultiTensorFunction<T>, new()
        {
            /// <summary>Constructor for derived classes.</summary>
            protected MultiTensorFunction() { }

            /// <summary>Calls the operation.</summary>
            public static List<Tensor> apply(params object[] vars) => apply_internal(vars);

            /// <summary>The outputs of the arguments.</summary>
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            /// <summary>The gradient of each argument of forward, null for those that have none.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);

            private protected sealed override List<Tensor> Forward(AutogradContext ctx, object[] vars) => forward(ctx, vars);

            private protected sealed override List<Tensor> Backward(AutogradContext ctx, List<Tensor> grad_outputs) =>
                backward(ctx, grad_outputs);
        }
    }
}
