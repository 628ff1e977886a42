namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Vectors along the last dimension as diagonals of square matrices in two dimensions.</summary>
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1)
        {
            var rank = Impl.Shape.Length + 1;
            if (rank == 1)
                throw Fault.Of("diag_embed needs a tensor of rank 1 or more");
            int first = Dims.Normal(dim1, rank), second = Dims.Normal(dim2, rank);
            if (first == second)
                throw Fault.Of($"diagonal dimensions cannot be identical {dim1}, {dim2}");
            var length = Impl.Shape[^1] + Math.Abs(offset);
            var padding = torch.zeros([.. Impl.Shape[..^1], Math.Abs(offset)], dtype);
            var isOn = torch.ones([length, length], ScalarType.Bool).triu(offset).tril(offset);
            var filled = cat([this, padding], -1).unsqueeze(offset < 0 ? -2 : -1);
            return torch.where(isOn, filled, torch.zeros([], dtype)).movedim([-2, -1], [first, second]);
        }

        /// <summary>All elements as the diagonal of a square matrix.</summary>
        public Tensor diagflat(long offset = 0) => reshape(-1).diag_embed(offset);
    }

    /// <summary>Vectors along the last dimension as diagonals of square matrices.</summary>
    public static Tensor diag_embed(Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) =>
        input.diag_embed(offset, dim1, dim2);

    /// <summary>All elements as the diagonal of a square matrix.</summary>
    public static Tensor diagflat(Tensor input, long offset = 0) => input.diagflat(offset);
}
