// Exercise: causal attention with a buffer
//
// Complete the module. It has three Linear layers and needs a mask for contextLength words.
// The mask is not trained, but it belongs to the module and must be in its state dict, as "mask".
// So it is made once, kept in a field, and the constructor calls register_buffer(name, tensor)
// before RegisterComponents().
// forward returns the context vectors of a batch. A sentence may have fewer words than
// contextLength: then only the upper left corner of the mask is used, mask[..n, ..n].

#load "../../../study/exercise.csx"

class BufferedAttention : nn.Module<Tensor, Tensor>
{
    readonly Linear W_query, W_key, W_value;
#if STARTER
#else
    readonly Tensor mask;
#endif

    public BufferedAttention(long dIn, long dOut, long contextLength) : base("BufferedAttention")
    {
        W_query = nn.Linear(dIn, dOut, hasBias: false);
        W_key = nn.Linear(dIn, dOut, hasBias: false);
        W_value = nn.Linear(dIn, dOut, hasBias: false);
#if STARTER
        throw new NotImplementedException();
#else
        mask = triu(ones(contextLength, contextLength), diagonal: 1);
        register_buffer("mask", mask);
        RegisterComponents();
#endif
    }

    public override Tensor forward(Tensor x)          // (b, T, d_in) -> (b, T, d_out)
    {
#if STARTER
        throw new NotImplementedException();
#else
        var T = (int)x.shape[1];
        var queries = W_query.forward(x);             // (b, T, d_out)
        var keys = W_key.forward(x);                  // (b, T, d_out)
        var values = W_value.forward(x);              // (b, T, d_out)
        var scores = matmul(queries, keys.transpose(1, 2));  // (b, T, T)
        scores = scores / Math.Sqrt(keys.shape[2]);
        var hidden = mask[..T, ..T].@bool();          // (T, T)
        var weights = softmax(scores.masked_fill(hidden, float.NegativeInfinity), dim: -1);
        return matmul(weights, values);               // (b, T, T) x (b, T, d_out) -> (b, T, d_out)
#endif
    }
}

Answer((long dIn, long dOut, long length) => new BufferedAttention(dIn, dOut, length));
