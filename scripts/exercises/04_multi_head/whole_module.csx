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
        throw new NotImplementedException();
    }

    public override Tensor forward(Tensor x)
    {
        throw new NotImplementedException();
    }
}

Answer((long dIn, long dOut, long contextLength, long heads) =>
    new AllHeadsAttention(dIn, dOut, contextLength, heads));
