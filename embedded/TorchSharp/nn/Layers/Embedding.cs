using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A row of a table for each number: (...) to (..., size of a row).</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private readonly long? _padding;
        private Parameter _weight;

        internal Embedding(Parameter weight, long? padding) : base(nameof(Embedding))
        {
            (_weight, _padding) = (weight, padding);
            register_parameter(nameof(weight), weight);
            EndRegistration();
        }

        /// <summary>The table: (rows, size of a row).</summary>
        public Parameter weight
        {
            get => _weight;
            set => _weight = ReplaceNeeded(nameof(weight), value);
        }

        /// <summary>(...) of numbers to (..., size of a row).</summary>
        public override Tensor forward(Tensor input)
        {
            if (input.dtype is not (ScalarType.Int64 or ScalarType.Int32))
                throw Fault.Of("Expected tensor for argument #1 'indices' to have one of the following scalar " +
                    "types: Long, " +
                    $"Int; but got torch.{input.dtype.LibtorchName()}Tensor instead (while checking arguments for " +
                        "embedding)");
            foreach (long row in Apply.Packed(input, ScalarType.Int64).Flat<long>())
                if (row < 0 || row >= weight.Impl.Shape[0])
                    throw Fault.Of("index out of range in self");
            // The padding row is read, but it never learns.
            var table = _padding is { } row0 && weight.requires_grad
                ? weight.index_fill(0, tensor([row0]), 0).add(weight.detach().sub(
                    weight.detach().index_fill(0, tensor([row0]), 0))) : (Tensor)weight;
            return table.index_select(0, input.reshape(-1)).view([.. input.Impl.Shape, weight.Impl.Shape[1]]);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A table of standard normal numbers, a row for each number. The row of padding_idx is 0
            /// and never learns. The other options are not supported.</summary>
            public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null,
                double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false,
                Device? device = null, ScalarType? dtype = null)
            {
                if (max_norm is not null || scale_grad_by_freq || sparse)
                    throw new NotSupportedException("Embedding: max_norm, scale_grad_by_freq and sparse are not " +
                        "supported");
                long? padding = padding_idx < 0 ? padding_idx + num_embeddings : padding_idx;
                if (padding < 0 || padding >= num_embeddings)
                    throw new ArgumentException($"padding_idx must be within num_embeddings ({num_embeddings}), " +
                        $"but {padding_idx} was given");
                var weight = Fresh([num_embeddings, embedding_dims], dtype);
                init.normal_(weight);
                using (no_grad())
                    if (padding is { } row)
                        weight[row].zero_();
                return new Embedding(weight, padding);
            }
        }
    }
}
