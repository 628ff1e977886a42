// Exercise: the size of a cache
//
// How many bytes does the cache of one text take, in numbers of 4 bytes?
// The model has so many layers, heads of queries, groups (heads of keys), each head d_head wide.
// The text has so many tokens; the model looks at no more than window of them, and keeps no more.
// Compute it from the sizes. Does each of them matter?

#load "../../../study/exercise.csx"

long CacheBytes(long layers, long heads, long groups, long d_head, long tokens, long window)
{
#if STARTER
    throw new NotImplementedException();
#else
    // Keys and values of each group, in each layer. Queries are asked once and forgotten.
    var held = Math.Min(tokens, window);
    return 2 * layers * groups * d_head * held * 4;
#endif
}

Answer(CacheBytes);
