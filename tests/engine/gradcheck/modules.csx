public static partial class Operators
{
    public static Operator[] Modules =>
    [
        Module("Linear", nn.Linear(3, 2), 2, 3),
        Module("LayerNorm", nn.LayerNorm(3), 2, 3),
        Module("Sequential", nn.Sequential(nn.Linear(3, 4), nn.GELU(), nn.Linear(4, 2)), 2, 3),
        Module("ReLU", nn.ReLU(), 2, 3),
        Module("GELU", nn.GELU(), 2, 3),
        Module("SiLU", nn.SiLU(), 2, 3),
        Module("Tanh", nn.Tanh(), 2, 3),
        Module("Sigmoid", nn.Sigmoid(), 2, 3),
        Module("Softmax", nn.Softmax(-1), 2, 3),
        Module("Identity", nn.Identity(), 2, 3),
        Module("MultiHeadAttention", new MultiHeadAttention(3, 4, 6, 0, numHeads: 2, qkvBias: true), 2, 5, 3),
        Lookup(nn.Embedding(4, 2)),
        Cell("RNNCell", nn.RNNCell(3, 2)),
        Cell("RNNCell relu", nn.RNNCell(3, 2, nn.NonLinearities.ReLU)),
        Cell("GRUCell", nn.GRUCell(3, 2)),
        Loss("L1Loss", nn.L1Loss()),
        Loss("MSELoss", nn.MSELoss(nn.Reduction.Sum)),
        Loss("BCEWithLogitsLoss", nn.BCEWithLogitsLoss()),
    ];

    static Operator Module(string name, nn.Module<Tensor, Tensor> module, params long[] shape)
    {
        module.to(ScalarType.Float64);
        return Operator.Of(name, x => module.call(x[0]), shape) with { Parameters = [.. module.parameters()] };
    }

    static Operator Cell(string name, nn.Module<Tensor, Tensor, Tensor> cell)
    {
        cell.to(ScalarType.Float64);
        return Operator.Of(name, x => cell.call(x[0], x[1]), [2, 3], [2, 2]) with
        {
            Parameters = [.. cell.parameters()]
        };
    }

    static Operator Loss(string name, nn.Module<Tensor, Tensor, Tensor> loss) =>
        Operator.Of(name, x => loss.call(x[0], x[1]), [2, 3], [2, 3]);

    static Operator Lookup(nn.Module<Tensor, Tensor> embedding)
    {
        embedding.to(ScalarType.Float64);
        var tokens = tensor(new long[,] { { 3, 0 }, { 1, 3 } });
        return Operator.Of("Embedding", _ => embedding.call(tokens)) with { Parameters = [.. embedding.parameters()] };
    }
}
