// Exercise: a whole multi-head attention
//
// Put the parts together: causal, without dropout. A head is dOut / heads wide.
// W_query, W_key and W_value are Linear layers without bias (hasBias: false); out_proj has one.
// The mask is a buffer: register_buffer("mask", mask) puts it into the state dict.
// RegisterComponents() at the end of the constructor does so with the layers.
// forward takes a batch (b, T, dIn), T up to contextLength, and returns (b, T, dOut).

#load "../../../study/exercise.csx"

public sealed class AllHeadsAttention : nn.Module<Tensor, Tensor>
{
    readonly Linear W_query, W_key, W_value, out_proj;
    readonly Tensor mask;
    readonly long _numHeads;

    public AllHeadsAttention(long dIn, long dOut, long contextLength, long heads)
        : base(nameof(AllHeadsAttention))
    {
#if STARTER
        throw new NotImplementedException();
#else
        _numHeads = heads;
        W_query = nn.Linear(dIn, dOut, hasBias: false);
        W_key = nn.Linear(dIn, dOut, hasBias: false);
        W_value = nn.Linear(dIn, dOut, hasBias: false);
        out_proj = nn.Linear(dOut, dOut);
        mask = triu(ones(contextLength, contextLength), diagonal: 1);
        register_buffer("mask", mask);
        RegisterComponents();
#endif
    }

    public override Tensor forward(Tensor x)
    {
#if STARTER
        throw new NotImplementedException();
#else
        var T = (int)x.shape[1];
        var queries = Split(W_query.forward(x));      // (b, heads, T, d_head)
        var keys = Split(W_key.forward(x));           // (b, heads, T, d_head)
        var values = Split(W_value.forward(x));       // (b, heads, T, d_head)

        var scores = matmul(queries, keys.transpose(-2, -1)) / Math.Sqrt(keys.shape[^1]);
        var hidden = mask[..T, ..T].@bool();          // (T, T), one for all heads
        var weights = softmax(scores.masked_fill(hidden, float.NegativeInfinity), dim: -1);

        var contexts = matmul(weights, values);       // (b, heads, T, d_head)
        var joined = contexts.transpose(1, 2).flatten(2);  // (b, T, dOut)
        return out_proj.forward(joined);
#endif
    }
#if STARTER
#else

    Tensor Split(Tensor x) =>
        x.view(x.shape[0], x.shape[1], _numHeads, -1)  // (b, T, heads, d_head)
            .transpose(1, 2);                         // (b, heads, T, d_head)
#endif
}

Answer((long dIn, long dOut, long contextLength, long heads) =>
    new AllHeadsAttention(dIn, dOut, contextLength, heads));
