// Exercise: causal weights of a batch
//
// Queries and keys of b sentences at once. Return the causal weights of each:
// scores of queries with keys, divided by the root of d_k, masked, softmax.
// matmul multiplies the last two dimensions, for each sentence by itself.
// So the keys must be (b, d_k, T). x.transpose(i, j) swaps dimensions i and j;
// they are counted from 0, or with -1, -2, ... from the end.

#load "../../../study/exercise.csx"

Tensor CausalWeightsOfBatch(Tensor queries, Tensor keys)  // (b, T, d_k), (b, T, d_k) -> (b, T, T)
{
#if STARTER
    throw new NotImplementedException();
#else
    var (T, d_k) = (queries.shape[1], queries.shape[2]);
    var scores = matmul(queries, keys.transpose(1, 2));  // (b, T, d_k) x (b, d_k, T) -> (b, T, T)
    var hidden = triu(ones(T, T), diagonal: 1).@bool();  // (T, T), the same for all sentences
    var masked = scores.masked_fill(hidden, float.NegativeInfinity);
    return softmax(masked / Math.Sqrt(d_k), dim: -1);
#endif
}

Answer(CausalWeightsOfBatch);
