namespace TorchSharp;

/// <summary>What a tensor is padded with.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,
    /// <summary>The elements mirrored at the edge.</summary>
    Reflect = 1,
    /// <summary>The element at the edge.</summary>
    Replicate = 2,
    /// <summary>The elements from the other end.</summary>
    Circular = 3,
    /// <summary>A number.</summary>
    Constant = 4,
}

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The tensor with elements put before and after, in pairs from the last dimension on;
            /// a negative count takes elements away.</summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant,
                double value = 0)
            {
                var rank = input.Impl.Shape.Length;
                if (pad.Length % 2 != 0)
                    throw Fault.Of("Padding length must be divisible by 2");
                if (pad.Length > 2 * rank)
                    throw Fault.Of("Length of pad should be no more than twice the number of dimensions of the " +
                        $"input. Pad length is {pad.Length} while the input has {rank} dimensions.");
                var isConstant = mode is PaddingModes.Constant or PaddingModes.Zeros;
                for (var i = 0; i < pad.Length; i += 2)
                {
                    var d = rank - 1 - i / 2;
                    input = isConstant ? WithConstant(input, d, pad[i], pad[i + 1],
                            mode == PaddingModes.Zeros ? 0 : value)
                        : input.index_select(d, Mirrored(input.Impl.Shape[d], pad[i], pad[i + 1], mode));
                }
                return input;
            }

            /// <summary>As <see cref="pad(Tensor, long[], PaddingModes, double)"/>.</summary>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad,
                PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            /// <summary>The last dimension padded before and after.</summary>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant,
                double value = 0) => functional.pad(input, [pad.Item1, pad.Item2], mode, value);

            /// <summary>The last two dimensions padded before and after.</summary>
            public static Tensor pad(Tensor input, (long, long, long, long) pad,
                PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>All dimensions padded by the same count before and after.</summary>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant,
                double value = 0)
            {
                var all = new long[2 * input.Impl.Shape.Length];
                Array.Fill(all, pad);
                return functional.pad(input, all, mode, value);
            }

            static Tensor WithConstant(Tensor x, int dim, long before, long after, double value)
            {
                long cut = Math.Max(-before, 0), kept = x.Impl.Shape[dim] - cut - Math.Max(-after, 0);
                if (kept + Math.Max(before, 0) + Math.Max(after, 0) < 0 || kept < 0)
                    throw Fault.Of($"The input size {x.Impl.Shape[dim]}, plus negative padding {before} and " +
                        $"{after}, resulted in a negative output size, which is invalid. Check dimension {dim} " +
                        "of your input.");
                Tensor Edge(long count) =>
                    full(Dims.Replaced(x.Impl.Shape, dim, Math.Max(count, 0)), value, x.dtype);
                return cat([Edge(before), x.narrow(dim, cut, kept), Edge(after)], dim);
            }

            // Where each element of the padded dimension comes from.
            static Tensor Mirrored(long size, long before, long after, PaddingModes mode)
            {
                var limit = mode == PaddingModes.Reflect ? size - 1 : mode == PaddingModes.Circular ? size
                    : long.MaxValue;
                if (Math.Max(before, after) > limit)
                    throw Fault.Of(mode == PaddingModes.Reflect
                        ? "Argument #4: Padding size should be less than the corresponding input dimension"
                        : "Padding value causes wrapping around more than once.");
                var places = new long[size + before + after];
                for (var i = 0; i < places.Length; i++)
                {
                    var at = i - before;
                    places[i] = mode switch
                    {
                        PaddingModes.Replicate => Math.Clamp(at, 0, size - 1),
                        PaddingModes.Circular => (at + size) % size,
                        _ => at < 0 ? -at : at >= size ? 2 * (size - 1) - at : at,
                    };
                }
                return tensor(places);
            }
        }
    }
}
