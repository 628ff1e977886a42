// Exercise: ask the cache
//
// A model writes: one new token has a query, a key and a value, (d) each.
// The keys and values of the T tokens before it are in the cache, (T, d) each.
// Return the new token's context vector, (d), as causal scaled dot-product attention of all T + 1 tokens has it.

#load "../../../study/exercise.csx"

Tensor AskTheCache(Tensor query, Tensor key, Tensor value, Tensor cachedKeys, Tensor cachedValues)
{
    throw new NotImplementedException();
}

Answer(AskTheCache);
