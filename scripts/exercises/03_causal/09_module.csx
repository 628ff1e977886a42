// Exercise 3.9: causal attention with a buffer
//
// Complete the module. It has three Linear layers and a mask of contextLength words.
// The mask is not trained, but it belongs to the module and must be in its state dict:
// register_buffer(name, tensor) in the constructor sees to that. Name it "mask".
// forward returns the context vectors of a batch. A sentence may have fewer words than
// contextLength: then only the upper left corner of the mask is used.
// mask[..n, ..n] is the corner of n rows and columns.

#load "../../../lib/exercise.csx"

class BufferedAttention : nn.Module<Tensor, Tensor>
{
    readonly Linear W_query, W_key, W_value;
    readonly Tensor mask;

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

Answer((long dIn, long dOut, long contextLength) => new BufferedAttention(dIn, dOut, contextLength));
