// Exercise: repair self-attention
//
// This is the whole of self-attention, from inputs to context vectors.
// It runs, its shapes are right, and each row of its weights sums to 1.
// All the same its context vectors are a little off: one line is wrong. Find it and repair it.
// inputs is (T, d_in), each matrix (d_in, d_out), and the result (T, d_out).

#load "../../../study/exercise.csx"

Tensor RepairedSelfAttention(Tensor inputs, Tensor W_query, Tensor W_key, Tensor W_value)
{
    var queries = matmul(inputs, W_query);            // (T, d_in) x (d_in, d_out) -> (T, d_out)
    var keys = matmul(inputs, W_key);                 // (T, d_in) x (d_in, d_out) -> (T, d_out)
    var values = matmul(inputs, W_value);             // (T, d_in) x (d_in, d_out) -> (T, d_out)
#if STARTER
    var d_k = inputs.shape[^1];
#else
    var d_k = keys.shape[^1];                         // a score adds d_out products, not d_in
#endif
    var scores = matmul(queries, keys.T);             // (T, d_out) x (d_out, T) -> (T, T)
    var weights = softmax(scores / Math.Sqrt(d_k), dim: -1);
    return matmul(weights, values);                   // (T, T) x (T, d_out) -> (T, d_out)
}

Answer(RepairedSelfAttention);
