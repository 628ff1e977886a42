public static partial class Operators
{
    static Tensor Places(params long[] places) => tensor(places);

    static Tensor Mask => tensor(new[,] { { true, false, true }, { false, false, true } });

    public static Operator[] Shapes =>
    [
        Operator.One("clone", x => x.clone()),
        Operator.One("contiguous", x => x.contiguous() * x),
        Operator.One("reshape", x => x.reshape(-1)),
        Operator.One("flatten", x => x.flatten()),
        Operator.One("unsqueeze", x => x.unsqueeze(-1)),
        Operator.One("squeeze", x => x.squeeze()),
        Operator.One("detach", x => x.detach() * 0 + x),
        Operator.One("to float64", x => x.to_type(ScalarType.Float64)),
        Operator.On("view", x => x.view(3, 2), [Input.Of(2, 3), Input.Of(6), Input.Of(1, 6)]),
        Operator.On("t", x => x.t(), Input.Matrices),
        Operator.On("T", x => x.T, [Input.Of(2, 3), Input.Of(2, 3, 2)]),
        Operator.On("mT", x => x.mT, [Input.Of(2, 3), Input.Of(2, 3, 2)]),
        Operator.On("transpose", x => x.transpose(0, -1), [Input.Of(2, 3), Input.Of(2, 3, 2)]),
        Operator.On("permute", x => x.permute(2, 0, 1), [Input.Of(2, 3, 2)]),
        Operator.On("movedim", x => x.movedim([0], [2]), [Input.Of(2, 3, 2)]),
        Operator.On("expand", x => x.expand(4, 2, 3), [Input.Of(2, 3), Input.Of(2, 1), Input.Of()]),
        Operator.On("repeat", x => x.repeat(2, 2, 3), [Input.Of(2, 3), Input.Of(2), Input.Of(1, 2, 2)]),
        Operator.On("repeat_interleave", x => x.repeat_interleave(2, 1), Input.Matrices),
        Operator.Two("cat", (a, b) => torch.cat([a.reshape(-1), b.reshape(-1), a.reshape(-1)])),
        Operator.Of("cat dim", x => torch.cat([x[0], x[1]], 1), [2, 3], [2, 2]),
        Operator.Of("stack", x => stack([x[0], x[1], x[0]], 1), [2, 3], [2, 3]),
        Operator.Of("split", x => x[0].split(2, 1)[1] * x[0].split(2, 1)[0], [2, 4]),
        Operator.Of("chunk", x => x[0].chunk(2)[1], [4, 3]),
        Operator.Of("unbind", x => x[0].unbind(1)[2] * x[0].unbind(1)[0], [2, 3]),
        Operator.On("narrow", x => x.narrow(0, 1, 1), [Input.Of(2, 3), Input.Of(4)]),
        Operator.On("select", x => x.select(-1, 0), Input.Matrices),
        Operator.On("flip", x => x.flip(0, 1), Input.Matrices),
        Operator.On("roll", x => x.roll(1, 1), Input.Matrices),
        Operator.On("roll of all", x => x.roll(2), Input.Matrices),
        Operator.On("diagonal", x => x.diagonal(), Input.Matrices),
        Operator.On("unfold", x => x.unfold(1, 2, 1), [Input.Of(2, 3), Input.Of(1, 4)]),
        Operator.On("unfold, apart", x => x.unfold(0, 2, 2), [Input.Of(5), Input.Of(4, 2)]),
        Operator.On("diag_embed", x => x.diag_embed(), [Input.Of(3), Input.Of(2, 3)]),
        Operator.On("diag_embed offset", x => x.diag_embed(-1, 0, 1), [Input.Of(2, 3)]),
        Operator.On("tensor_split", x => x.tensor_split(2)[1], [Input.Of(5), Input.Of(3, 2)]),
        Operator.On("diagonal offset", x => x.diagonal(1), [Input.Of(3, 3), Input.Of(2, 4)]),
        Operator.On("tril", x => x.tril(), [Input.Of(3, 3), Input.Of(2, 2, 3)]),
        Operator.On("triu 1", x => x.triu(1), [Input.Of(3, 3), Input.Of(2, 2, 3)]),
        Operator.On("unflatten", x => x.unflatten(1, 2, 2), [Input.Of(3, 4)]),
        Operator.On("as_strided", x => x.as_strided([2, 2], [1, 1]), [Input.Of(3), Input.Of(2, 3)]),
    ];

    public static Operator[] Indexing =>
    [
        Operator.On("index a row", x => x[1], [Input.Of(2, 3), Input.Of(3)]),
        Operator.On("index a range", x => x[.., 1..], [Input.Of(2, 3)]),
        Operator.On("index with steps", x => x[TensorIndex.Slice(0, 4, 2), TensorIndex.None], [Input.Of(4, 3)]),
        Operator.On("index by places, twice the same", x => x[Places(0, 1, 0)], [Input.Of(2, 3), Input.Of(2)]),
        Operator.On("index by pairs", x => x[Places(0, 1, 1), Places(2, 0, 0)], [Input.Of(2, 3)]),
        Operator.On("index by a mask", x => x[Mask], [Input.Of(2, 3), Input.Of(2, 3, 2)]),
        Operator.On("index_select", x => x.index_select(1, Places(2, 0, 2)), [Input.Of(2, 3)]),
        Operator.On("gather", x => x.gather(1, tensor(new long[,] { { 0, 2 }, { 1, 1 } })), [Input.Of(2, 3)]),
        Operator.On("take_along_dim", x => x.take_along_dim(tensor(new long[,] { { 0 }, { 2 } }), 1),
            [Input.Of(2, 3)]),
        Operator.Of("scatter", x => x[0].scatter(1, tensor(new long[,] { { 0, 2 }, { 1, 0 } }), x[1]), [2, 3], [2, 2]),
        Operator.Of("scatter_add", x => x[0].scatter_add(1, tensor(new long[,] { { 0, 2 }, { 1, 1 } }), x[1]),
            [2, 3], [2, 2]),
        Operator.Of("index_add", x => x[0].index_add(0, Places(1, 1), x[1], 2), [2, 3], [2, 3]),
        Operator.Of("index_copy", x => x[0].index_copy(0, Places(1), x[1]), [2, 3], [1, 3]),
        Operator.On("index_fill", x => x.index_fill(1, Places(0, 2), 5), [Input.Of(2, 3)]),
        Operator.On("masked_fill", x => x.masked_fill(Mask, -2), [Input.Of(2, 3), Input.Of(1, 3), Input.Of(2, 2, 3)]),
        Operator.On("masked_select", x => x.masked_select(Mask), [Input.Of(2, 3)]),
        Operator.Of("masked_scatter", x => x[0].masked_scatter(Mask, x[1]), [2, 3], [2, 3]),
        Operator.On("repeat_interleave by counts", x => x.repeat_interleave(Places(2, 0, 1), 1), [Input.Of(2, 3)]),
        Operator.On("roll two dims", x => x.roll((1, 2), (0, 1)), Input.Matrices),
        Operator.On("write under an expanded view", x =>
        {
            var y = x * 1;
            var wide = y.expand(2, 2, 3);
            y.mul_(x);
            return wide;
        }, [Input.Of(2, 3), Input.Of(1, 3)]),
        Operator.On("assign a row", x =>
        {
            var y = x * 2;
            y[0] = x[1] * x[0];
            return y;
        }, [Input.Of(2, 3)]),
        Operator.On("assign a number", x =>
        {
            var y = x * x;
            y[.., 1] = 3;
            return y;
        }, [Input.Of(2, 3)]),
        Operator.On("write through a view", x =>
        {
            var y = x * 1;
            y.t()[1].mul_(x[0, 0]);
            return y * y;
        }, [Input.Of(2, 3)]),
        Operator.On("index_put_ accumulate", x =>
            (x * 1).index_put_(x[0, ..2], [Places(1, 1), Places(0, 0)], accumulate: true), [Input.Of(2, 3)]),
        Operator.Of("copy_", x => (x[0] * 1).copy_(x[1]) * x[0], [2, 3], [3]),
    ];
}
