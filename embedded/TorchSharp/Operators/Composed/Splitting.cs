namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Parts along a dimension, the first ones larger by one where the size does not divide.</summary>
        public Tensor[] tensor_split(long size, long dim = 0)
        {
            var d = RequireSplittable(dim);
            if (size <= 0)
                throw Fault.Of($"number of sections must be larger than 0, got {size}");
            var (least, larger) = Math.DivRem(Impl.Shape[d], size);
            return tensor_split([.. Enumerable.Range(1, (int)size - 1).Select(part => part * least + Math.Min(part, larger))], d);
        }

        /// <summary>Parts along a dimension, each but the first beginning at an index.</summary>
        public Tensor[] tensor_split(long[] sizes, long dim = 0)
        {
            var d = RequireSplittable(dim);
            long size = Impl.Shape[d], start = 0;
            long Within(long index) => Math.Clamp(index < 0 ? index + size : index, 0, size);
            List<Tensor> parts = [];
            foreach (var end in (long[])[.. sizes, size])
            {
                var (from, to) = (Within(start), Within(end));
                parts.Add(narrow(d, Math.Min(from, size), Math.Max(to - from, 0)));
                start = end;
            }
            return [.. parts];
        }

        /// <summary>Parts along a dimension, by their number or the indices where they begin.</summary>
        public Tensor[] tensor_split(Tensor indices, long dim = 0)
        {
            if (indices.dtype != ScalarType.Int64 || indices.Impl.Shape.Length > 1)
                throw new ArgumentException("Tensor indices should be Int64 in tensor_split, of rank 0 or 1");
            var numbers = Apply.Packed(indices).Flat<long>().ToArray();
            return indices.Impl.Shape.Length == 0 ? tensor_split(numbers[0], dim) : tensor_split(numbers, dim);
        }

        int RequireSplittable(long dim) => Impl.Shape.Length > 0 ? Dims.Normal(dim, Impl.Shape.Length)
            : throw Fault.Of("tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims");
    }

    /// <summary>Parts along a dimension, the first ones larger by one where the size does not divide.</summary>
    public static Tensor[] tensor_split(Tensor input, long indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);

    /// <summary>Parts along a dimension, each but the first beginning at an index.</summary>
    public static Tensor[] tensor_split(Tensor input, long[] indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);

    /// <summary>Parts along a dimension, by their number or the indices where they begin.</summary>
    public static Tensor[] tensor_split(Tensor input, Tensor indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);
}
