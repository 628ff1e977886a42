// The smallest attentions, without the checks of the library's classes: step by step what peer.py does.

/// <summary>Self-attention of three layers without bias.</summary>
public sealed class PlainSelfAttention(long dIn, long dOut)
{
    private readonly Linear query = nn.Linear(dIn, dOut, hasBias: false);
    private readonly Linear key = nn.Linear(dIn, dOut, hasBias: false);
    private readonly Linear value = nn.Linear(dIn, dOut, hasBias: false);

    public Parameter[] Parameters => [query.weight, key.weight, value.weight];

    /// <param name="x">(T, dIn)</param>
    /// <returns>(T, dOut)</returns>
    public Tensor Forward(Tensor x)
    {
        var (q, k, v) = (query.forward(x), key.forward(x), value.forward(x));    // (T, dOut)
        var scores = matmul(q, k.transpose(-2, -1)) / Math.Sqrt(k.shape[^1]);    // (T, T)
        return matmul(scores.softmax(-1), v);
    }
}

/// <summary>Causal multi-head attention of width d.</summary>
public sealed class PlainMultiHead(long T, long d, int heads)
{
    private readonly Linear query = nn.Linear(d, d, hasBias: false);
    private readonly Linear key = nn.Linear(d, d, hasBias: false);
    private readonly Linear value = nn.Linear(d, d, hasBias: false);
    private readonly Linear output = nn.Linear(d, d);
    private readonly Tensor mask = triu(ones(T, T), 1).@bool();                  // (T, T)

    public Parameter[] Parameters => [query.weight, key.weight, value.weight, output.weight, output.bias];

    /// <param name="x">(b, T, d)</param>
    /// <returns>(b, T, d)</returns>
    public Tensor Forward(Tensor x)
    {
        var (b, T) = (x.shape[0], (int)x.shape[1]);
        Tensor Split(Tensor y) => y.view(b, T, heads, d / heads).transpose(1, 2); // (b, heads, T, dHead)
        var (q, k, v) = (Split(query.forward(x)), Split(key.forward(x)), Split(value.forward(x)));
        var scores = matmul(q, k.transpose(2, 3)).masked_fill(mask[..T, ..T], float.NegativeInfinity);
        var context = matmul((scores / Math.Sqrt(k.shape[^1])).softmax(-1), v);  // (b, heads, T, dHead)
        return output.forward(context.transpose(1, 2).contiguous().view(b, T, d));
    }
}
