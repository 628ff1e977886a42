// Exercise: scores by letters
//
// The heads were cut, but not moved: queries and keys are (b, T, heads, d_head).
// Return the scaled scores of each head, (b, heads, T, T), a row for each query, by one einsum.
// Give each dimension a letter. A letter that both have and the result lacks is multiplied and summed.

#load "../../../study/exercise.csx"

Tensor ScoresByLetters(Tensor queries, Tensor keys)   // (b, T, heads, d_head) each
{
#if STARTER
    throw new NotImplementedException();
#else
    // b sentence, q query, k key, h head, d number of a head
    var scores = einsum("bqhd,bkhd->bhqk", queries, keys);  // (b, heads, T, T)
    return scores / Math.Sqrt(keys.shape[^1]);
#endif
}

Answer(ScoresByLetters);
