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

    public BufferedAttention(long dIn, long dOut, long contextLength) : base("BufferedAttention")
    {
        W_query = nn.Linear(dIn, dOut, hasBias: false);
        W_key = nn.Linear(dIn, dOut, hasBias: false);
        W_value = nn.Linear(dIn, dOut, hasBias: false);
        throw new NotImplementedException();
    }

    public override Tensor forward(Tensor x)          // (b, T, d_in) -> (b, T, d_out)
    {
        throw new NotImplementedException();
    }
}

Answer((long dIn, long dOut, long length) => new BufferedAttention(dIn, dOut, length));
