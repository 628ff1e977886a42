// Exercise: cross-entropy by hand
//
// logits is (T, V): at each of T places, a score for each token of the vocabulary. next is (T): the right ones.
// Softmax makes chances of the scores. The loss of a place is -ln of the chance of its right token.
// Return the mean over the places. cross_entropy would do it in one call: do without it.

#load "../../../study/exercise.csx"

Tensor NextTokenLoss(Tensor logits, Tensor next)      // (T, V), (T) -> one number
{
    throw new NotImplementedException();
}

Answer(NextTokenLoss);
