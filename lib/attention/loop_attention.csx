/// <summary>Multi-head attention one number at a time: a loop for sentences, heads, queries and keys.</summary>
public static class LoopAttention
{
    /// <param name="x">(b, T, dIn)</param>
    /// <returns>(b, T, dOut), what <see cref="MultiHeadAttention.forward"/> gives</returns>
    /// <exception cref="ArgumentException">The shape or type does not fit, or a number is not finite.</exception>
    public static Tensor Forward(Tensor x, MultiHeadAttention layer)
    {
        Guard.Batch(nameof(LoopAttention), x, layer.W_query.weight, layer.W_query.in_features);
        var (b, T, dHead) = (x.shape[0], x.shape[1], layer.W_query.out_features / layer.NumHeads);
        var (queries, keys, values) = (layer.W_query.forward(x), layer.W_key.forward(x), layer.W_value.forward(x));
        Tensor Row(Tensor of, long sentence, long token, int head) =>
            of[sentence, token].narrow(0, head * dHead, dHead);                    // (b, T, dOut) -> (dHead)

        Tensor Context(long sentence, long i, int head)
        {
            var scores = new List<Tensor>();
            for (var j = 0L; j <= i; j++)                                          // the past, and no further
                scores.Add(dot(Row(queries, sentence, i, head), Row(keys, sentence, j, head)) / Math.Sqrt(dHead));
            var weights = stack(scores).softmax(-1);                               // (i + 1)
            var context = zeros(dHead);
            for (var j = 0L; j <= i; j++)
                context = context + weights[j] * Row(values, sentence, j, head);
            return context;                                                        // (dHead)
        }

        var contexts = new List<Tensor>();
        for (var sentence = 0L; sentence < b; sentence++)
            for (var i = 0L; i < T; i++)
                for (var head = 0; head < layer.NumHeads; head++)
                    contexts.Add(Context(sentence, i, head));
        return layer.out_proj.forward(cat(contexts).view(b, T, -1));               // (b, T, dOut)
    }
}
