// Exercise: self-attention as a module
//
// Write the chapter's SelfAttentionV1. A module keeps what training may change.
// It has three fields of type Parameter: W_query, W_key and W_value, each (d_in, d_out).
// new Parameter(rand(d_in, d_out)) draws one. The last line of the constructor must be
// RegisterComponents(): it takes each Parameter into the state dict, under its field's name.
// forward turns x, (T, d_in), into context vectors, (T, d_out), as repair_attention.csx does,
// but with the fields.

#load "../../../study/exercise.csx"

class MatrixSelfAttention : nn.Module<Tensor, Tensor>
{
    // The fields belong here.

    public MatrixSelfAttention(long d_in, long d_out) : base(nameof(MatrixSelfAttention))
    {
        throw new NotImplementedException();
    }

    public override Tensor forward(Tensor x)          // (T, d_in)
    {
        throw new NotImplementedException();
    }
}

Answer((long d_in, long d_out) => new MatrixSelfAttention(d_in, d_out));
