// Exercise: mask the weights
//
// The weights have been through softmax: each row sums to 1, but each word looks at all words.
// Take away the weights of the words that come later, so that they are 0.
// Then make each row sum to 1 again, without changing the proportions of what is left.

#load "../../../study/exercise.csx"

Tensor MaskedWeights(Tensor weights)                  // (T, T) -> (T, T)
{
    var T = weights.shape[0];
    throw new NotImplementedException();
}

Answer(MaskedWeights);
