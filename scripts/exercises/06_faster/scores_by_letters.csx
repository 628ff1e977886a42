// Exercise: scores by letters
//
// The heads were cut, but not moved: queries and keys are (b, T, heads, d_head).
// Return the scaled scores of each head, (b, heads, T, T), a row for each query, by one einsum.
// Give each dimension a letter. A letter that both have and the result lacks is multiplied and summed.

#load "../../../study/exercise.csx"

Tensor ScoresByLetters(Tensor queries, Tensor keys)   // (b, T, heads, d_head) each
{
    throw new NotImplementedException();
}

Answer(ScoresByLetters);
