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
    throw new NotImplementedException();
}

Answer(CausalWeightsOfBatch);
