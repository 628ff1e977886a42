#nullable enable

/// <summary>Every form of an index, read and written: the results, and what is refused.</summary>
public static class IndexingQuestions
{
    static Tensor X => arange(24).reshape(2, 3, 4);

    static readonly Dictionary<string, Func<Tensor, TensorIndex[]>> Forms = new()
    {
        ["0"] = _ => At(0), ["-1"] = _ => At(-1), ["1,2"] = _ => At(1, 2), ["1,2,3"] = _ => At(1, 2, 3), ["2"] = _ => At(2), ["0,0,0,0"] = _ => At(0, 0, 0, 0),
        ["-3"] = _ => At(-3), ["..1"] = _ => At(..1), ["1.."] = _ => At(1..), ["^1.."] = _ => At(^1..), ["..^1"] = _ => At(..^1), [".."] = _ => At(..),
        ["..,1"] = _ => At(.., 1), ["..,^1"] = _ => At(.., ^1), ["^1"] = _ => At(^1), ["..,1..3"] = _ => At(.., 1..3), ["..,5.."] = _ => At(.., 5..),
        ["2..1"] = _ => At(TensorIndex.Slice(2, 1)), ["step 2"] = _ => At(TensorIndex.Colon, TensorIndex.Slice(null, null, 2)),
        ["step 3 from 1"] = _ => At(TensorIndex.Ellipsis, TensorIndex.Slice(1, null, 3)),
        ["step -1"] = _ => At(TensorIndex.Slice(null, null, -1)), ["slice -2"] = _ => At(TensorIndex.Ellipsis, TensorIndex.Slice(-2)),
        ["slice beyond"] = _ => At(TensorIndex.Slice(-9, 9)), ["ellipsis,0"] = _ => At(TensorIndex.Ellipsis, 0), ["0,ellipsis,1"] = _ => At(0, TensorIndex.Ellipsis, 1),
        ["two ellipses"] = _ => At(TensorIndex.Ellipsis, TensorIndex.Ellipsis), ["none"] = _ => At(TensorIndex.None), ["none,0,none"] = _ => At(TensorIndex.None, 0, TensorIndex.None),
        ["..,none"] = _ => At(TensorIndex.Colon, TensorIndex.None, 1..), ["ellipsis,none"] = _ => At(TensorIndex.Ellipsis, TensorIndex.None),
        ["longs"] = _ => At(tensor(new[] { 1L, 0, 1 })), ["negative longs"] = _ => At(tensor(new[] { -1L, -2 })), ["longs beyond"] = _ => At(tensor(new[] { 2L })),
        ["ints"] = _ => At(tensor(new[] { 1, 0 })), ["bytes"] = _ => At(tensor(new byte[] { 1, 0 })), ["floats"] = _ => At(tensor(new[] { 1f, 0 })),
        ["a matrix of longs"] = _ => At(tensor(new[,] { { 1L, 0 }, { 0, 0 } })), ["no longs"] = _ => At(zeros(0, dtype: int64)), ["longs of no dimension"] = _ => At(tensor(1L)),
        ["longs and longs"] = _ => At(tensor(new[] { 0L, 1 }), tensor(new[] { 2L, 0 })), ["longs, .., longs"] = _ => At(tensor(new[] { 0L, 1 }), TensorIndex.Colon, tensor(new[] { 3L, 0 })),
        ["..,longs"] = _ => At(TensorIndex.Colon, tensor(new[] { 2L, 0 })), ["ellipsis,longs"] = _ => At(TensorIndex.Ellipsis, tensor(new[] { 3L, 0, 0 })),
        ["longs,0"] = _ => At(tensor(new[] { 1L, 0 }), 0), ["0,..,longs"] = _ => At(0, TensorIndex.Colon, tensor(new[] { 1L, 0 })), ["longs,1..3"] = _ => At(tensor(new[] { 1L, 0 }), 1..3),
        ["broadcast longs"] = _ => At(tensor(new[,] { { 0L }, { 1 } }), tensor(new[] { 2L, 0 })), ["longs that do not fit"] = _ => At(tensor(new[] { 0L, 1 }), tensor(new[] { 0L, 1, 2 })),
        ["mask"] = x => At(x % 5 > 2), ["mask of rows"] = _ => At(tensor(new[] { true, false })), ["..,mask"] = _ => At(TensorIndex.Colon, tensor(new[] { true, false, true })),
        ["mask of two"] = x => At(x[.., .., 0] > 3), ["mask that does not fit"] = _ => At(tensor(new[] { true, false, true })), ["true"] = _ => At(TensorIndex.Bool(true)), ["false"] = _ => At(TensorIndex.Bool(false)),
        ["mask of no dimension"] = _ => At(tensor(true)), ["mask,longs"] = _ => At(tensor(new[] { true, true }), tensor(new[] { 0L, 2 })), ["mask of none"] = x => At(x > 99),
    };

    public static void Ask(Asker ask)
    {
        foreach (var (name, form) in Forms)
        {
            ask.For($"read {name}", () => X[form(X)]);
            ask.For($"layout {name}", () =>
            {
                var x = X;
                var part = x[form(x)];
                return (part.stride(), part.storage_offset(), part.is_contiguous());
            });
            ask.For($"write {name}", () => Written(X, x => x[form(x)] = tensor(-7L)));
            ask.For($"write floats {name}", () => Written(X.to(float32), x => x[form(X)] = tensor(-0.5)));
            ask.For($"gradient {name}", () =>
            {
                var x = X.to(float32).requires_grad_();
                (x[form(X)] * 2).sum().backward();
                return x.grad;
            });
        }
        ask.ForAll("write rows", new[] { zeros(4), zeros(3, 4), zeros(3, 1), zeros(5), zeros(1, 3, 4), zeros(2, 3, 4) },
            rows => Written(X.to(float32), x => x[1] = rows));
        ask.ForAll("of no dimension", new TensorIndex[] { TensorIndex.Ellipsis, TensorIndex.None, 0, TensorIndex.Colon, TensorIndex.Bool(true) }, at => tensor(3f)[at]);
        ask.For("index", () => (X.index(tensor(new[] { 1L })), X.index_select(1, tensor(new[] { 2L, 0 })), X.select(1, 2), X.narrow(2, 1, 2)));
        ask.For("take and gather", () => (X.take(tensor(new[] { 5L, -1 })), X.gather(2, zeros(2, 3, 1, dtype: int64)), X.take_along_dim(ones(2, 1, 4, dtype: int64), 1)));
        ask.ForAll("refused", new Func<Tensor>[]
        {
            () => X.select(3, 0), () => X.select(1, 3), () => X.narrow(0, 1, 2), () => X.index_select(0, tensor(new[] { 2L })),
            () => X.index_select(0, tensor(new[] { 0.5 })), () => X.gather(0, zeros(1, dtype: int64)), () => X.take(tensor(new[] { 24L })),
            () => X.view(5), () => X.reshape(-1, -1), () => X.transpose(0, 3), () => X.permute(0, 1), () => X.squeeze(3), () => X.unsqueeze(5),
            () => X.flip(3), () => X.expand(2, 3), () => X.t(), () => X.transpose(0, 1).view(24),
            () => X.sum(3), () => X.argmax(3), () => X.softmax(3, float32), () => cat([X, X[0]]), () => stack([X, X[0]]), () => X.repeat(2),
            () => X.mm(X), () => X.to(float32).softmax(3), () => X.tile([2]), () => X.roll(1, 3), () => X.diagonal(0, 1, 1),
        }, refused => refused());
    }

    static TensorIndex[] At(params object[] at) => [.. at.Select(each => each switch
    {
        int number => TensorIndex.Single(number),
        Index index => index,
        Range range => range,
        Tensor tensor => TensorIndex.Tensor(tensor),
        _ => (TensorIndex)each,
    })];

    static Tensor Written(Tensor x, Action<Tensor> write)
    {
        write(x);
        return x;
    }
}
