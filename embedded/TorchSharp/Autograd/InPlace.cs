namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Runs an operation on this tensor and writes the result back: the one way of every method whose
        /// name ends in an underscore. The operation sees a copy, since what it saves must not change.</summary>
        Tensor InPlace(Func<Tensor, Tensor> operation)
        {
            ThrowIfLeafIsWritten();
            using var aside = DisposeScopeManager.WorkAside();
            return Assign(operation(GradMode.IsOn ? clone() : Alias()), isMadeOfThis: true);
        }

        /// <summary>Writes a tensor that broadcasts to this one over its elements, history included.</summary>
        Tensor Assign(Tensor value, bool isMadeOfThis = false)
        {
            ThrowIfLeafIsWritten();
            ThrowUnlessFits(value);
            if (Impl.Overlaps && value.Impl.Shape.Length > 0) // one number for all is the same in any order
                throw Fault.Of("unsupported operation: more than one element of the written-to tensor refers to a " +
                    "single memory location. Please clone() the tensor before performing the operation.");
            var isRecorded = GradMode.IsOn && (value.Impl.RequiresGrad || Impl.RequiresGrad);
            if (isRecorded && Impl.View is { } view)
                ThrowIfForbidden(view);
            Overwrite(value);
            if (isRecorded)
                Rewrite(value, isMadeOfThis && value.Impl.RequiresGrad);
            return this;
        }

        /// <summary>Writes the elements only.</summary>
        internal void Overwrite(Tensor value)
        {
            var source = value.Impl;
            if (ReferenceEquals(source.Storage, Impl.Storage) && !ReferenceEquals(source, Impl))
                source = Apply.Copied(source);
            Copying.Into(Impl, source);
            Impl.Storage.Version++;
        }

        // What is overwritten has a gradient of zeros, unless the value passes it on.
        void Rewrite(Tensor value, bool isMadeOfThis)
        {
            if (Impl.View is not { } view)
            {
                Impl.Producer = isMadeOfThis ? new UnaryNode(value, static g => g)
                    : new ManyNode([], [(this, Flat), (value, static g => g)]);
                Impl.Rewrites++;
                return;
            }
            var (root, own) = (view.Root, Impl);
            var rootTensor = new Tensor(root, inScope: false);
            root.Producer = new ManyNode([], [(rootTensor, g => ViewGradients.Erase(g, root, own)),
                (value, g => ViewGradients.Extract(g, root, own))]);
            root.Rewrites++;
        }

        void ThrowIfLeafIsWritten()
        {
            if (!GradMode.IsOn)
                return;
            if (Impl.RequiresGradAsLeaf && Impl.Producer is null)
                throw Fault.Of("a leaf Variable that requires grad is being used in an in-place operation.");
            if (Impl.View is not { } view || !view.Root.RequiresGradAsLeaf || view.Root.Producer is not null)
                return;
            ThrowIfForbidden(view);
            throw Fault.Of("a view of a leaf Variable that requires grad is being used in an in-place operation.");
        }

        // Writes through some views cannot be recorded.
        static void ThrowIfForbidden(ViewOf view)
        {
            if (view.OneOfMany is { } origin)
                throw Fault.Of((view.IsRecorded ? $"{origin} is a view and is being modified inplace."
                        : "A view was created in no_grad mode and is being modified inplace with grad mode enabled.") +
                    " This view is the output of a function that returns multiple views. Such functions do not allow " +
                    "the output views to be modified inplace. You should replace the inplace operation by an " +
                    "out-of-place one.");
            if (!view.IsRecorded)
                throw Fault.Of("A view was created in no_grad mode and is being modified inplace with grad mode " +
                    "enabled. Given that this use case is ambiguous and error-prone, it is forbidden. You can " +
                    "clarify your code by moving both the view and the inplace either both inside the no_grad block " +
                    "(if you don't want the inplace to be tracked) or both outside (if you want the inplace to be tracked).");
        }

        void ThrowUnlessFits(Tensor value)
        {
            if (!Dims.Same(Dims.Broadcast(Impl.Shape, value.Impl.Shape), Impl.Shape))
                throw Fault.Of($"output with shape {Fault.Text(Impl.Shape)} doesn't match the broadcast shape " +
                    Fault.Text(Dims.Broadcast(Impl.Shape, value.Impl.Shape)));
            if (value.dtype.Rank() > dtype.Rank())
                throw Fault.Of($"result type {value.dtype.LibtorchName()} can't be cast to the desired output type " +
                    dtype.LibtorchName());
        }
    }
}
