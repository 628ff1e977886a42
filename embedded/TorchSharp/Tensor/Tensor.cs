namespace TorchSharp;

/// <summary>Tensors, functions of them, and what learns with them: the names of PyTorch.</summary>
public static partial class torch
{
    /// <summary>An n-dimensional array: a strided view of a storage that others may share, recorded by autograd when
    /// asked. The object is a handle; several handles may stand for the same tensor.</summary>
    public partial class Tensor : IDisposable
    {
        TensorImpl? _impl;

        internal Tensor(TensorImpl impl, bool inScope = true)
        {
            _impl = impl;
            if (inScope)
                DisposeScopeManager.Register(this);
        }

        internal DisposeScope? Scope;
        internal int PlaceInScope;

        internal TensorImpl Impl =>
            _impl ?? throw new InvalidOperationException("Tensor invalid -- empty handle.");

        /// <summary>A second handle of the same tensor that no dispose scope knows.</summary>
        internal Tensor Alias() => new(Impl, inScope: false);

        internal static Tensor Uninitialized(long[] shape, ScalarType dtype) =>
            new(TensorImpl.Uninitialized(shape, dtype));

        /// <summary>A second handle of the same tensor.</summary>
        public Tensor alias() => new(Impl);

        /// <summary>The sizes of all dimensions; a copy.</summary>
        public long[] shape => Impl.Shape.AsSpan().ToArray();
        public long[] size() => shape;

        /// <summary>The size of one dimension, which may be counted from the back.</summary>
        public long size(int dim) => Impl.Shape.Length == 0
            ? throw Fault.Of("dimension specified as " + dim + " but tensor has no dimensions")
            : Impl.Shape[Dims.Normal(dim, Impl.Shape.Length)];

        /// <summary>The number of dimensions.</summary>
        public long dim() => Impl.Shape.Length;
        public long ndim => Impl.Shape.Length;
        public long Dimensions => Impl.Shape.Length;

        /// <summary>The number of elements.</summary>
        public long numel() => Impl.Count;
        public long NumberOfElements => Impl.Count;

        /// <summary>The bytes an element takes.</summary>
        public long ElementSize => Impl.Dtype.Size();
        public long element_size() => ElementSize;

        /// <summary>How many elements apart neighbours are, for each dimension; a copy.</summary>
        public long[] stride() => Impl.Strides.AsSpan().ToArray();

        /// <summary>How many elements apart neighbours along one dimension are.</summary>
        public long stride(int dim) => Impl.Strides[Dims.Normal(dim, Impl.Shape.Length)];

        /// <summary>Where in the storage the first element is.</summary>
        public long storage_offset() => Impl.Offset;

        /// <summary>The element type.</summary>
        public ScalarType dtype => Impl.Dtype;

        /// <summary>The device, always the CPU.</summary>
        public Device device => CPU;

        /// <summary>The kind of device, always the CPU.</summary>
        public DeviceType device_type => DeviceType.CPU;

        /// <summary>True: this engine computes on the processor only.</summary>
        public bool is_cpu() => true;

        /// <summary>True when the tensor is contiguous.</summary>
        public bool is_contiguous() => Impl.IsContiguous;

        /// <summary>True for floating element types.</summary>
        public bool is_floating_point() => Impl.Dtype.IsFloating();

        /// <summary>True for integer element types; Bool counts as one.</summary>
        public bool is_integral() => Impl.Dtype.Rank() <= 1;

        /// <summary>True once the tensor was disposed.</summary>
        public bool IsInvalid => _impl is null;

        /// <summary>Disposes the handle; other handles of the same storage stay valid.</summary>
        public void Dispose() => Dispose(true);

        /// <summary>Disposes the handle.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (_impl is null)
                return;
            DisposeScopeManager.Release(this);
            _impl = null;
        }

        /// <summary>Replaces this handle by another, which takes its place in the scope and in the counts.</summary>
        internal void HandOver(Tensor other)
        {
            if (Scope is { } scope)
            {
                scope.Forget(this);
                scope.Include(other);
            }
            _impl = null;
        }

        /// <summary>Detaches this tensor from every scope, so that none disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            Scope?.Detach(this);
            return this;
        }

        /// <summary>Moves this tensor to the scope around its own.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            Scope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Moves this tensor to the scope of another.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveTo(other.Scope);

        /// <summary>Moves this tensor to another scope.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other) => MoveTo(other);

        Tensor MoveTo(DisposeScope? other)
        {
            if (Scope is { } scope)
                scope.MoveToOther(other, this);
            else
                other?.Attach(this);
            return this;
        }

        /// <summary>True when the object is the same handle or a handle of the same tensor.</summary>
        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        /// <summary>True when both have the same shape and values.</summary>
        public bool Equals(Tensor target) => Dims.Same(Impl.Shape, target.Impl.Shape) && (bool)eq(target).all();

        /// <summary>A hash of the handle.</summary>
        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_impl);
    }

    /// <summary>True for floating element types.</summary>
    public static bool is_floating_point(Tensor input) => input.is_floating_point();
    /// <summary>True for integer element types; Bool counts as one.</summary>
    public static bool is_integral(Tensor t) => t.is_integral();
    /// <summary>The number of elements.</summary>
    public static long numel(Tensor input) => input.numel();
}
