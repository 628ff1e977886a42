namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The view at one index.</summary>
        public Tensor this[long i1] { get => At([i1]); set => At([i1]).Store(value); }

        /// <summary>The view at two indices.</summary>
        public Tensor this[long i1, long i2] { get => At([i1, i2]); set => At([i1, i2]).Store(value); }

        /// <summary>The view at three indices.</summary>
        public Tensor this[long i1, long i2, long i3]
        {
            get => At([i1, i2, i3]);
            set => At([i1, i2, i3]).Store(value);
        }

        /// <summary>The view at four indices.</summary>
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => At([i1, i2, i3, i4]);
            set => At([i1, i2, i3, i4]).Store(value);
        }

        /// <summary>The view at one index for each of the first dimensions.</summary>
        public Tensor this[params long[] indices] { get => At(indices); set => At(indices).Store(value); }

        /// <summary>The view, or with tensors among the indices the copy, that numbers, ranges, tensors and new
        /// dimensions select.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>The elements at the places tensors list, or where a Bool tensor is true; a copy.</summary>
        public Tensor this[params Tensor[] indices] { get => index(indices); set => index_put_(value, indices); }

        /// <summary>The elements at the places tensors list, or where a Bool tensor is true; a copy.</summary>
        public Tensor index(params Tensor[] indices) => index(Wrapped(indices));

        /// <summary>The view, or with tensors among the indices the copy, that the indices select.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            var view = Basic(indices, out var tensors);
            return tensors is null ? view : Gathering.Index(view, tensors);
        }

        /// <summary>Writes a tensor that broadcasts over what the indices select.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        /// <summary>Writes, or adds, a tensor that broadcasts over what the indices select.</summary>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            var view = Basic(indices, out var tensors);
            if (tensors is not null)
            {
                RequirePutType(indices, value, accumulate);
                view.InPlace(x => Gathering.Put(x, tensors, value.InType(dtype), accumulate));
            }
            else if (accumulate)
                view.add_(value);
            else
                view.StoreWithoutLeadingOnes(value);
            return this;
        }

        // One number over one mask may have any type.
        void RequirePutType(TensorIndex[] indices, Tensor value, bool accumulate)
        {
            Tensor?[] lists = [.. indices.Where(each => each.What is TensorIndex.Kind.Tensor or TensorIndex.Kind.Bool)
                .Select(each => each.Indices)];
            var isFill = !accumulate && value.Impl.Count == 1 && lists is [null or { ndim: > 0,
                dtype: ScalarType.Bool or ScalarType.Byte }];
            if (isFill && lists is [{ dtype: ScalarType.Byte }])
                throw Fault.Of("masked_fill_ only supports boolean masks, but got mask with dtype unsigned char");
            if (value.dtype != dtype && !isFill)
                throw Fault.Of("Index put requires the source and destination dtypes match, got " +
                    $"{dtype.LibtorchName()} for the destination and {value.dtype.LibtorchName()} for the source.");
        }

        /// <summary>Writes a tensor that broadcasts over the elements that tensors select.</summary>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, Wrapped(indices), false);

        /// <summary>Writes, or adds, a tensor that broadcasts over the elements that tensors select.</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            index_put_(value, Wrapped(indices), accumulate);

        /// <summary>Writes a number over what the indices select.</summary>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices) => index_put_(Wrap(value), indices, false);

        /// <summary>Writes a number over the elements that tensors select.</summary>
        public Tensor index_put_(Scalar value, params Tensor[] indices) =>
            index_put_(Wrap(value), Wrapped(indices), false);

        static TensorIndex[] Wrapped(Tensor[] indices) => Array.ConvertAll(indices, TensorIndex.Tensor);

        Tensor At(long[] indices)
        {
            if (indices.Length > Impl.Shape.Length)
                throw TooManyIndices();
            var view = this;
            for (var i = 0; i < indices.Length; i++)
                view = view.Pick(0, indices[i], i);
            return view;
        }

        // One index of a dimension, which messages count among the indices.
        Tensor Pick(int dim, long index, int place)
        {
            var size = Impl.Shape[dim];
            return index >= -size && index < size ? select(dim, index)
                : throw Fault.Of($"index {index} is out of bounds for dimension {place} with size {size}");
        }

        // Writes over a view, which may lack leading dimensions of size 1.
        void StoreWithoutLeadingOnes(Tensor value)
        {
            while (value.Impl.Shape.Length > Impl.Shape.Length && value.Impl.Shape[0] == 1)
                value = value.squeeze(0);
            Store(value);
        }

        // Writes over a view.
        Tensor Store(Tensor value)
        {
            if (value.Impl.Shape.Length > Impl.Shape.Length)
                throw Fault.Of($"expand({value.dtype.LibtorchName()}Tensor{{{Fault.Text(value.Impl.Shape)}}}, " +
                    $"size={Fault.Text(Impl.Shape)}): the number of sizes provided ({Impl.Shape.Length}) must be " +
                    "greater " +
                    $"or equal to the number of dimensions in the tensor ({value.Impl.Shape.Length})");
            ThrowIfLeafIsWritten();
            return Assign(value.expand(Impl.Shape).InType(dtype));
        }

        ExternalException TooManyIndices() =>
            Fault.Of($"too many indices for tensor of dimension {Impl.Shape.Length}");

        // Applies numbers, ranges and new dimensions as views; tensors remain, each at its dimension of the view.
        Tensor Basic(TensorIndex[] indices, out Tensor?[]? tensors)
        {
            indices = Array.ConvertAll(indices, AsNumber);
            var consumed = 0;
            foreach (var index in indices)
                consumed += index.What is TensorIndex.Kind.Single or TensorIndex.Kind.Slice ? 1
                    : index.What != TensorIndex.Kind.Tensor ? 0
                    : index.Indices!.dtype == ScalarType.Bool ? index.Indices.Impl.Shape.Length : 1;
            if (consumed > Impl.Shape.Length)
                throw TooManyIndices();
            var view = this;
            var d = 0;
            var found = new List<Tensor?>();
            for (var i = 0; i < indices.Length; i++)
            {
                var index = indices[i];
                if (index.What == TensorIndex.Kind.Ellipsis)
                    d += Impl.Shape.Length - consumed;
                else if (index.What == TensorIndex.Kind.Tensor)
                    d += Gathering.Place(found, d, index.Indices!, view);
                else
                    view = index.What == TensorIndex.Kind.Single ? view.Pick(d, index.First!.Value, i)
                        : view.Basic(index, ref d, found);
            }
            tensors = found.Count == 0 ? null : [.. found];
            return view;
        }

        // An integer tensor of rank 0 is a number, so that it selects a view; a Bool one is a boolean.
        static TensorIndex AsNumber(TensorIndex index) => index.Indices switch
        {
            { ndim: 0, dtype: ScalarType.Bool } boolean => TensorIndex.Bool((bool)boolean),
            { ndim: 0, dtype: not ScalarType.Byte } number when number.dtype.Rank() == 1 =>
                TensorIndex.Single((long)number),
            _ => index,
        };

        Tensor Basic(TensorIndex index, ref int d, List<Tensor?> found)
        {
            switch (index.What)
            {
                case TensorIndex.Kind.Slice:
                    var size = Impl.Shape[d];
                    if (index.Step <= 0)
                        throw Fault.Of("slice step must be positive");
                    return slice(d++, index.First ?? 0, index.Stop ?? size, index.Step ?? 1);
                case TensorIndex.Kind.None:
                    return unsqueeze(d++);
                default:
                    var one = unsqueeze(d);
                    Gathering.Place(found, d++, torch.tensor([index.First == 1]), one);
                    return one;
            }
        }
    }
}
