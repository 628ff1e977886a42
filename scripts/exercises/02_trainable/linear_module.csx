// Exercise: Linear layers instead of matrices
//
// Now the three fields are Linear layers, as in the chapter's SelfAttentionV2.
// nn.Linear(d_in, d_out, hasBias: ...) makes one. Here it shall be a matrix and nothing else:
// without a bias, a vector that it would add.
// W_query.forward(x) multiplies x, (T, d_in), by the layer's matrix, and gives (T, d_out).
// Write the constructor, and what makes queries, keys and values. The other lines are right.

#load "../../../study/exercise.csx"

class LinearSelfAttention : nn.Module<Tensor, Tensor>
{
    public readonly Linear W_query, W_key, W_value;

    public LinearSelfAttention(long d_in, long d_out) : base(nameof(LinearSelfAttention))
    {
        throw new NotImplementedException();
    }

    public override Tensor forward(Tensor x)          // (T, d_in)
    {
        Tensor queries = null, keys = null, values = null;
        var scores = matmul(queries, keys.T);         // (T, d_out) x (d_out, T) -> (T, T)
        var weights = softmax(scores / Math.Sqrt(keys.shape[^1]), dim: -1);
        return matmul(weights, values);               // (T, T) x (T, d_out) -> (T, d_out)
    }
}

Answer((long d_in, long d_out) => new LinearSelfAttention(d_in, d_out));
