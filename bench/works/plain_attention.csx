// The smallest attentions, without the checks of the library's classes: step by step as in peers/pytorch.py.

/// <summary>Self-attention of three layers without bias.</summary>
public sealed class PlainSelfAttention(long dIn, long dOut)
{
    readonly Linear _query = nn.Linear(dIn, dOut, hasBias: false);
    readonly Linear _key = nn.Linear(dIn, dOut, hasBias: false);
    readonly Linear _value = nn.Linear(dIn, dOut, hasBias: false);

    public Parameter[] Parameters => [_query.weight, _key.weight, _value.weight];

    /// <param name="x">(T, dIn)</param>
    /// <returns>(T, dOut)</returns>
    public Tensor Forward(Tensor x)
    {
        var (q, k, v) = (_query.forward(x), _key.forward(x), _value.forward(x));  // (T, dOut)
        var scores = matmul(q, k.transpose(-2, -1)) / Math.Sqrt(k.shape[^1]);    // (T, T)
        return matmul(scores.softmax(-1), v);
    }
}

/// <summary>Causal multi-head attention of width d, written out or by the fused operator.</summary>
public sealed class PlainMultiHead(long T, long d, int heads, bool fused)
{
    readonly Linear _query = nn.Linear(d, d, hasBias: false);
    readonly Linear _key = nn.Linear(d, d, hasBias: false);
    readonly Linear _value = nn.Linear(d, d, hasBias: false);
    readonly Linear _output = nn.Linear(d, d);
    readonly Tensor _mask = triu(ones(T, T), 1).@bool();                 // (T, T)

    public Parameter[] Parameters => [_query.weight, _key.weight, _value.weight, _output.weight, _output.bias];

    /// <param name="x">(b, T, d)</param>
    /// <returns>(b, T, d)</returns>
    public Tensor Forward(Tensor x)
    {
        var (b, T) = (x.shape[0], (int)x.shape[1]);
        Tensor Split(Tensor y) => y.view(b, T, heads, d / heads).transpose(1, 2); // (b, heads, T, dHead)
        var (q, k, v) = (Split(_query.forward(x)), Split(_key.forward(x)), Split(_value.forward(x)));
        var context = fused ? nn.functional.scaled_dot_product_attention(q, k, v, is_casual: true)
            : WrittenOut(q, k, v, T);                                        // (b, heads, T, dHead)
        return _output.forward(context.transpose(1, 2).contiguous().view(b, T, d));
    }

    Tensor WrittenOut(Tensor q, Tensor k, Tensor v, int T)
    {
        var scores = matmul(q, k.transpose(2, 3)).masked_fill(_mask[..T, ..T], float.NegativeInfinity);
        return matmul((scores / Math.Sqrt(k.shape[^1])).softmax(-1), v);
    }
}
