#nullable enable

/// <summary>Functions that are composed of others: values, gradients, options, and what they refuse.</summary>
public sealed class FunctionsQuestions : Questions
{
    public static void Ask(Asker ask)
    {
        var odd = tensor(new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 2.5, -0.0 });
        ask.ForAll("nan_to_num", new Func<object>[]
        {
            () => nan_to_num(odd), () => odd.nan_to_num(1, 2, 3), () => odd.to(float32).nan_to_num(), () => odd.nan_to_num(posinf: 5),
            () => arange(3).nan_to_num(), () => odd.nansum(), () => nansum(arange(3)), () => nansum(zeros(0)),
        }, each => each());
        ask.For("nan_to_num, gradient", () => Gradient(odd, x => x.nan_to_num(1, 2, 3)));
        ask.ForAll("std_mean and var_mean", new Func<object>[]
        {
            () => M.std_mean(), () => M.var_mean(), () => M.std_mean(0), () => M.var_mean(1, false, true), () => M.std_mean(new[] { 0L, 1 }),
            () => M.var_mean((0, 1)), () => std_mean(M, 1), () => var_mean(M, new[] { 0L }, false), () => arange(3).std_mean(), () => M.std_mean(2),
        }, each => each());
        ask.For("std_mean in a type", () => arange(3).to(float32).std_mean(0, type: float64));
        var rows = Some(4, 3);
        ask.ForAll("cdist", [0.0, 1, 2, 3, double.PositiveInfinity, 0.5, -1], p => cdist(rows, M.to(float32), p));
        ask.For("cdist of batches", () => cdist(Some(2, 1, 3, 2), Some(2, 4, 2)));
        ask.ForAll("cdist refused", new Func<object>[] { () => cdist(rows[0], rows), () => cdist(rows, Some(4, 2)), () => cdist(Some(2, 4, 3), Some(3, 4, 3)) }, each => each());
        ask.ForAll("cdist, gradient", [1.0, 2, 3, double.PositiveInfinity], p => Gradient(rows.to(float64), x => cdist(x, x.detach() * 0.5, p)));
        ask.For("cdist, gradient at itself", () => Gradient(rows.to(float64), x => cdist(x, x.detach())));
        ask.For("cdist of nothing", () => cdist(zeros(0, 3), rows));
        ask.For("dist", () => (rows.dist(rows * 2), dist(rows, rows + 1, 1), rows.dist(rows[0], 3)));
        ask.ForAll("kron", new Func<object>[]
        {
            () => kron(M, M), () => M.kron(arange(2)), () => kron(arange(3), arange(2)), () => kron(Some(2, 1, 2), Some(2, 2)), () => kron(tensor(2f), M), () => eye(2).kron(ones(1, 2)),
        }, each => each());
        ask.For("kron, gradient", () => Gradient(M, x => x.kron(M)));
        ask.ForAll("addmv, addr, addbmm", new Func<object>[]
        {
            () => ones(2).addmv(M.to(float32), ones(3)), () => addmv(ones(2), M.to(float32), ones(3), 2, 3), () => ones(2, 3).addr(ones(2), ones(3), 2, 3),
            () => addr(ones(2, 3), Some(2), Some(3)), () => ones(2).addmv_(M.to(float32), ones(3)), () => ones(2, 3).addr_(Some(2), Some(3), 0, 1), () => full(2, float.NaN).addmv(M.to(float32), ones(3), 0), () => ones(2).addmv(M.to(float32), ones(2)), () => ones(2, 3).addr(ones(2, 1), ones(3)), () => ones(2, 4).addbmm(Some(2, 2, 3), Some(3, 3, 4)),
        }, each => each());
        ask.For("addbmm", () => (ones(2, 4).addbmm(Some(2, 2, 3), Some(2, 3, 4), 2, 3), ones(2, 4).addbmm_(Some(2, 2, 3), Some(2, 3, 4))));
        ask.For("tensordot of two dimensions", () => tensordot(Some(2, 3, 4), Some(3, 4, 5)));
        ask.For("tensordot of one dimension", () => Some(2, 3, 4).tensordot(Some(4, 2), 1));
        ask.For("tensordot of no dimension", () => tensordot(Some(2, 3), Some(4), 0));
        ask.ForAll("tensordot", new Func<object>[]
        {
            () => tensordot(Some(2, 3, 4), Some(4, 2, 3), [0, 2], [1, 0]),
            () => tensordot(Some(2, 3), Some(3, 2), [(0, 1)]), () => tensordot(Some(2, 3), Some(2, 3), [0, 1], [0]),
        }, each => each());
        var steps = tensor(new[] { 1.0, 3, 3, 5, 7 });
        var values = tensor(new[] { 0.0, 1, 3, 4, 7, 9, double.NaN });
        ask.ForAll("searchsorted", new Func<object>[]
        {
            () => searchsorted(steps, values), () => searchsorted(steps, values, right: true), () => searchsorted(steps, values, out_int32: true), () => values.bucketize(steps), () => bucketize(values, steps, true, true),
            () => searchsorted(stack([steps, steps + 1]), stack([values, values])), () => searchsorted(steps.flip(0), values, sorter: arange(5).flip(0)), () => searchsorted(steps, tensor(4.0)),
            () => searchsorted(arange(5), tensor(new[] { 2L, 9 })), () => searchsorted(steps, tensor(new[] { 2L, 9 })), () => searchsorted(stack([steps, steps]), values), () => values.bucketize(stack([steps, steps])),
            () => searchsorted(steps, values, sorter: arange(4)), () => searchsorted(zeros(0), zeros(2)), () => searchsorted(steps, zeros(0)),
        }, each => each());
        var square = tensor(new[,] { { 4.0, 7, 1 }, { 2, 6, 0 }, { 1, -1, 3 } });
        ask.ForAll("inverses", new Func<object>[]
        {
            () => inverse(square), () => linalg.inv(square.to(float32)), () => square.inverse().matmul(square), () => stack([square, square.t()]).inverse(), () => zeros(2, 2).inverse(), () => ones(2, 3).inverse(),
            () => arange(4).reshape(2, 2).inverse(), () => ones(2).inverse(), () => det(square), () => linalg.det(stack([square, square * 2])), () => zeros(2, 2).det(), () => square.logdet(), () => (-square).logdet(), () => ones(2, 3).det(), () => zeros(0, 0).det(),
        }, each => each());
        ask.ForAll("inverses, gradient", new Func<Tensor, Tensor>[] { x => x.inverse(), x => x.det(), x => x.logdet(), x => (x * 0 + 1).det() }, f => Gradient(square, f));
        ask.For("differences of differences", () => (M.diff(2), steps.diff(0), steps.diff(9)));
        ask.ForAll("turned, differences, extremes", new Func<object>[]
        {
            () => M.fliplr(), () => flipud(M), () => ones(2).fliplr(), () => tensor(1f).flipud(), () => steps.diff(), () => diff(M, dim: 0), () => steps.diff(prepend: zeros(1, dtype: float64), append: tensor(new[] { 9.0 })),
            () => tensor(new[] { true, false, false }).diff(), () => tensor(1f).diff(), () => M.aminmax(), () => aminmax(M, 0), () => M.aminmax(1, true), () => zeros(0).aminmax(), () => M.aminmax(keepdim: true),
        }, each => each());
    }

    static Tensor M => tensor(new[,] { { 1.0, 2, 4 }, { 3, 5, 9 } });

    // Of the sum of the values, each with its own weight.
    static object? Gradient(Tensor at, Func<Tensor, Tensor> function)
    {
        var x = at.clone().requires_grad_();
        var y = function(x);
        (y * (arange(y.numel(), dtype: y.dtype).reshape(y.shape) % 5 - 1.5)).sum().backward();
        return x.grad;
    }
}
