public static partial class Operators
{
    public static Operator[] Reductions =>
    [
        Operator.One("sum", x => x.sum()),
        Operator.On("sum dim", x => x.sum(dim: 0), Input.Matrices),
        Operator.On("sum -1 keepdim", x => x.sum(-1, keepdim: true), Input.Matrices),
        Operator.Of("sum of two dims", x => x[0].sum(new long[] { 0, 2 }), [2, 3, 2]),
        Operator.One("mean", x => x.mean()),
        Operator.On("mean dim", x => x.mean(new long[] { -1 }), Input.Matrices),
        Operator.On("mean keepdim", x => x.mean(new long[] { 0 }, keepdim: true), Input.Matrices),
        Operator.On("var", x => x.var(), [Input.Of(5), Input.Of(2, 3)]),
        Operator.On("var dim", x => x.var(1, unbiased: false), Input.Matrices),
        Operator.On("var keepdim", x => x.var(-1, keepdim: true), [Input.Of(2, 3), Input.Of(4, 2)]),
        Operator.On("std", x => x.std(), [Input.Of(5), Input.Of(2, 3)]),
        Operator.On("std dim", x => x.std(0, unbiased: false), [Input.Of(3, 2), Input.Of(4, 1)]),
        Operator.One("prod", x => x.prod()),
        Operator.On("prod dim", x => x.prod(1), Input.Matrices),
        Operator.On("prod with a zero", x => (x * tensor(new[] { 1.0, 0, 1 })).prod(1), [Input.Of(2, 3)]),
        Operator.On("prod with two zeros", x => (x * tensor(new[] { 0.0, 0, 1 })).prod(1), [Input.Of(2, 3)]),
        Operator.On("max", x => x.max(), Distinct),
        Operator.On("min", x => x.min(), Distinct),
        Operator.On("max dim", x => x.max(-1).values, DistinctMatrices),
        Operator.On("min dim keepdim", x => x.min(0, keepdim: true).values, DistinctMatrices),
        Operator.On("amax", x => x.amax(new long[] { 1 }), DistinctMatrices),
        Operator.On("amin", x => x.amin(new long[] { 0 }, keepdim: true), DistinctMatrices),
        Operator.On("cumsum", x => x.cumsum(-1), Input.Matrices),
        Operator.On("cumsum 0", x => x.cumsum(0), Input.Matrices),
        Operator.On("cumprod", x => x.cumprod(-1), Input.Matrices),
        Operator.On("logsumexp", x => x.logsumexp(-1), Input.Matrices),
        Operator.On("logsumexp keepdim", x => x.logsumexp(0, keepdim: true), Input.Matrices),
        Operator.One("norm", x => x.norm()),
        Operator.One("norm 1", x => x.norm(1f)),
        Operator.On("norm dim", x => x.norm(-1, keepdim: true, 3f), Input.Matrices),
        Operator.On("norm 0.5", x => x.norm(-1, keepdim: true, 0.5f), Input.Matrices, Domain.Positive),
        Operator.On("trace", x => x.trace(), Input.Matrices),
        Operator.On("vector_norm", x => linalg.vector_norm(x, 4, [0]), Input.Matrices),
        Operator.On("matrix_norm fro", x => linalg.matrix_norm(x), Input.Matrices),
        Operator.On("matrix_norm 1", x => linalg.matrix_norm(x, 1), [Input.Of(2, 3)]),
        Operator.On("matrix_norm inf", x => linalg.matrix_norm(x, double.PositiveInfinity), [Input.Of(2, 3)]),
        Operator.On("sort", x => x.sort(-1).Values, DistinctMatrices),
        Operator.On("sort descending", x => x.sort(0, descending: true).Values, DistinctMatrices),
        Operator.On("topk", x => x.topk(2).values, [Input.Of(5), Input.Of(2, 3)]),
        Operator.On("softmax", x => x.softmax(-1), Input.Matrices),
        Operator.On("softmax 0", x => x.softmax(0), Input.Matrices),
        Operator.On("softmax of the middle", x => x.softmax(1), [Input.Of(2, 3, 2)]),
        Operator.On("log_softmax", x => x.log_softmax(-1), Input.Matrices),
        Operator.On("log_softmax 0", x => x.log_softmax(0), Input.Matrices),
    ];

    // An expanded input has equal elements, where a maximum has no derivative.
    static IEnumerable<Input> Distinct => Input.Everywhere.Where(input => !input.Name.Contains("expanded"));

    static IEnumerable<Input> DistinctMatrices =>
        Input.Matrices.Where(input => !input.Name.Contains("expanded"));
}
