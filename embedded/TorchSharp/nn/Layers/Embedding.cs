using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules
{
    /// <summary>A row of a table for each number: (...) to (..., size of a row).</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        readonly long? _padding;
        readonly double? _maxNorm;
        readonly double _normType;
        readonly bool _byFrequency;
        Parameter _weight;

        internal Embedding(Parameter weight, long? padding, double? maxNorm, double normType, bool byFrequency)
            : base(nameof(Embedding))
        {
            (_weight, _padding) = (weight, padding);
            (_maxNorm, _normType, _byFrequency) = (maxNorm, normType, byFrequency);
            register_parameter(nameof(weight), weight);
            EndRegistration();
        }

        /// <summary>The table: (rows, size of a row).</summary>
        [DisallowNull]
        public Parameter? weight
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
            var rows = _weight.Impl.Shape[0];
            foreach (var row in Apply.Packed(input, ScalarType.Int64).Flat<long>())
                if (row < 0 || row >= rows)
                    throw Fault.Of("index out of range in self");
            if (_maxNorm is { } most)
                Renormalise(input, most);
            return (_weight.requires_grad ? Learning(input) : _weight).index_select(0, input.reshape(-1))
                .view([.. input.Impl.Shape, _weight.Impl.Shape[1]]);
        }

        // The table, whose gradient is 0 in the padding row and is divided by how often a row was asked for.
        Tensor Learning(Tensor input)
        {
            if (_padding is null && !_byFrequency)
                return _weight;
            using var aside = DisposeScopeManager.WorkAside();
            var share = torch.ones([_weight.Impl.Shape[0], 1], _weight.dtype);
            using (no_grad())
            {
                if (_byFrequency)
                {
                    var places = input.reshape(-1).InType(ScalarType.Int64);
                    share = share.div(torch.zeros_like(share).index_add(0, places, torch.ones([places.Impl.Count, 1],
                        share.dtype), 1).clamp_min(1));
                }
                if (_padding is { } padding)
                    share[padding].zero_();
            }
            return new Tensor(_weight.Impl.Detached()).From(_weight, g => g.mul(share));
        }

        // Rows that are asked for and longer than allowed are shortened in the table itself.
        void Renormalise(Tensor input, double most)
        {
            using var aside = DisposeScopeManager.WorkAside();
            using var recording = no_grad();
            var rows = input.reshape(-1).InType(ScalarType.Int64).unique().output;
            var found = _weight.index_select(0, rows);
            var norms = linalg.vector_norm(found, _normType, [1], keepdim: true).InType(ScalarType.Float64);
            var factor = where(norms.gt(most), full_like(norms, most).div(norms.add(1e-7)), ones_like(norms));
            _weight.index_copy_(0, rows, found.mul(factor.InType(found.dtype)));
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A table of standard normal numbers, a row for each number. The row of padding_idx is 0 and
            /// never learns; rows with a norm above max_norm are shortened when they are asked for;
            /// scale_grad_by_freq divides gradients by how often a row was asked for. Sparse gradients are not
            /// supported.</summary>
            public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null,
                double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false,
                Device? device = null, ScalarType? dtype = null)
            {
                var padding = Padding(padding_idx, num_embeddings, sparse);
                var weight = Fresh([num_embeddings, embedding_dims], dtype);
                init.normal_(weight);
                using (no_grad())
                    if (padding is { } row)
                        weight[row].zero_();
                return new Embedding(weight, padding, max_norm, norm_type, scale_grad_by_freq);
            }

            /// <summary>A table of given rows, which learns only when it is not frozen. The options are those of
            /// <see cref="Embedding"/>.</summary>
            public static Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true,
                long? padding_idx = null, double? max_norm = null, double norm_type = 2,
                bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
            {
                if (embeddings.Impl.Shape.Length != 2)
                    throw Fault.Of("Embeddings parameter is expected to be 2-dimensional");
                var padding = Padding(padding_idx, embeddings.Impl.Shape[0], sparse);
                var data = new Tensor(embeddings.Impl.Detached(), inScope: false).InType(dtype ?? embeddings.dtype);
                return new Embedding(new Parameter(data, !freeze), padding, max_norm, norm_type, scale_grad_by_freq);
            }

            static long? Padding(long? asked, long rows, bool sparse)
            {
                if (sparse)
                    throw new NotSupportedException("Embedding: sparse gradients are not supported");
                var padding = asked < 0 ? asked + rows : asked;
                return padding is null || padding >= 0 && padding < rows ? padding
                    : throw Fault.Of($"padding_idx must be within num_embeddings ({rows}), " +
                        $"but {asked} was given");
            }
        }
    }
}
