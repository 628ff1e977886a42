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
#if STARTER
    // The fields belong here.

    public MatrixSelfAttention(long d_in, long d_out) : base(nameof(MatrixSelfAttention))
    {
        throw new NotImplementedException();
    }

    public override Tensor forward(Tensor x)          // (T, d_in)
    {
        throw new NotImplementedException();
    }
#else
    public readonly Parameter W_query, W_key, W_value;

    public MatrixSelfAttention(long d_in, long d_out) : base(nameof(MatrixSelfAttention))
    {
        W_query = new Parameter(rand(d_in, d_out));
        W_key = new Parameter(rand(d_in, d_out));
        W_value = new Parameter(rand(d_in, d_out));
        // A parameter that is not registered is in no state dict, and no optimiser finds it.
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)          // (T, d_in)
    {
        var queries = matmul(x, W_query);             // (T, d_in) x (d_in, d_out) -> (T, d_out)
        var keys = matmul(x, W_key);                  // (T, d_in) x (d_in, d_out) -> (T, d_out)
        var values = matmul(x, W_value);              // (T, d_in) x (d_in, d_out) -> (T, d_out)
        var scores = matmul(queries, keys.T);         // (T, d_out) x (d_out, T) -> (T, T)
        var weights = softmax(scores / Math.Sqrt(keys.shape[^1]), dim: -1);
        return matmul(weights, values);               // (T, T) x (T, d_out) -> (T, d_out)
    }
#endif
}

Answer((long d_in, long d_out) => new MatrixSelfAttention(d_in, d_out));
