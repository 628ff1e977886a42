// Exercise: predict the shapes
//
// A sentence has 5 tokens of 3 numbers each: inputs is (5, 3).
// W_query and W_key are (3, 4). W_value may have another width: here it is (3, 2).
// Without running anything: what shapes have queries, keys, scores and the context vectors?
// Give their sizes in one row. If queries are (a, b), keys (c, d), scores (e, f) and the context
// vectors (g, h), then the answer is [a, b, c, d, e, f, g, h].

#load "../../../study/exercise.csx"

long[] ShapesOfSelfAttention()
{
#if STARTER
    throw new NotImplementedException();
#else
    // A query and a key of 4 numbers for each token. A score for each query with each key.
    // A context vector for each query: a mix of values, so it has 2 numbers.
    return [5, 4, 5, 4, 5, 5, 5, 2];
#endif
}

Answer(ShapesOfSelfAttention);
