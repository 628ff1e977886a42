// Exercise: cross-entropy by hand
//
// logits is (T, V): at each of T places, a score for each token of the vocabulary. next is (T): the right ones.
// Softmax makes chances of the scores. The loss of a place is -ln of the chance of its right token.
// Return the mean over the places. cross_entropy would do it in one call: do without it.

#load "../../../study/exercise.csx"

Tensor NextTokenLoss(Tensor logits, Tensor next)      // (T, V), (T) -> one number
{
#if STARTER
    throw new NotImplementedException();
#else
    var chances = softmax(logits, dim: -1);           // (T, V)
    var right = chances[arange(next.shape[0]), next]; // (T): at each place, the chance of its right token
    return -right.log().mean();
#endif
}

Answer(NextTokenLoss);
