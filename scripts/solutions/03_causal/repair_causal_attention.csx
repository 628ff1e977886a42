// Exercise: repair causal attention
//
// This runs, its shape is right, and each row of its weights sums to 1.
// Yet in training the loss falls to nothing, as if the model knew the next word.
// One line is wrong. Find it and repair it.

#load "../../../study/exercise.csx"

// (b, T, d_k), (b, T, d_k), (b, T, d_v) -> (b, T, d_v)
Tensor RepairedCausalAttention(Tensor queries, Tensor keys, Tensor values)
{
    var (T, d_k) = (queries.shape[1], queries.shape[2]);
    var scores = matmul(queries, keys.transpose(1, 2));  // (b, T, d_k) x (b, d_k, T) -> (b, T, T)
    scores = scores / Math.Sqrt(d_k);
    var hidden = triu(ones(T, T), diagonal: 1).@bool();  // (T, T)
#if STARTER
    scores.masked_fill(hidden, float.NegativeInfinity);
#else
    // masked_fill returns a new tensor, and the old one stays as it was: keep what it returns.
    scores = scores.masked_fill(hidden, float.NegativeInfinity);
#endif
    var weights = softmax(scores, dim: -1);           // (b, T, T)
    return matmul(weights, values);                   // (b, T, T) x (b, T, d_v) -> (b, T, d_v)
}

Answer(RepairedCausalAttention);
