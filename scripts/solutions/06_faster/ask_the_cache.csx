// Exercise: ask the cache
//
// A model writes: one new token has a query, a key and a value, (d) each.
// The keys and values of the T tokens before it are in the cache, (T, d) each.
// Return the new token's context vector, (d), as causal scaled dot-product attention of all T + 1 tokens has it.

#load "../../../study/exercise.csx"

Tensor AskTheCache(Tensor query, Tensor key, Tensor value, Tensor cachedKeys, Tensor cachedValues)
{
#if STARTER
    throw new NotImplementedException();
#else
    // A token looks at itself too, so it enters the cache before it asks.
    var keys = cat([cachedKeys, key.unsqueeze(0)]);           // (T + 1, d)
    var values = cat([cachedValues, value.unsqueeze(0)]);     // (T + 1, d)
    var scores = matmul(keys, query) / Math.Sqrt(query.shape[0]);  // (T + 1)
    return matmul(softmax(scores, dim: 0), values);           // (d)
#endif
}

Answer(AskTheCache);
