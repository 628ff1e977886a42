// Exercise: a mask for padding
//
// Sentences of a batch are made equally long: what is missing at the end of the shorter ones is
// filled with empty words. No word may look at these. That has nothing to do with the future:
// here all real words are seen, before and after.
// isWord[n, j] is 1 where place j of sentence n holds a word, and 0 where it is filled up.
// The scores are already scaled. Return the weights; rows of empty words are weights as well.
// unsqueeze(dim) adds a dimension of size 1, which broadcasting repeats as often as it is needed.

#load "../../../study/exercise.csx"

Tensor WeightsWithoutPadding(Tensor scores, Tensor isWord)  // (b, T, T), (b, T) -> (b, T, T)
{
    throw new NotImplementedException();
}

Answer(WeightsWithoutPadding);
