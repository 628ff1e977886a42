// Exercise: shared keys
//
// Grouped-query attention: there are fewer heads of keys than of queries.
// The first heads of queries share the first head of keys, the next ones the second, and so on.
// With 4 heads and 2 groups: heads 0 and 1 ask group 0, heads 2 and 3 ask group 1.
// Return the scaled scores of each head, (heads, T, T).

#load "../../../study/exercise.csx"

Tensor SharedScores(Tensor queries, Tensor keys)      // (heads, T, d_head), (groups, T, d_head)
{
#if STARTER
    throw new NotImplementedException();
#else
    // Every head of keys as often as it has heads of queries, and its copies beside each other.
    var perGroup = queries.shape[0] / keys.shape[0];
    var keysOfHeads = keys.repeat_interleave(perGroup, dim: 0);   // (heads, T, d_head)
    return matmul(queries, keysOfHeads.transpose(-2, -1)) / Math.Sqrt(keys.shape[^1]);
#endif
}

Answer(SharedScores);
