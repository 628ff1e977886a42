// Exercise: mask the scores
//
// The same weights, the shorter way: mask the scores, before softmax.
// Softmax gives a score of minus infinity the weight 0, and the rest of the row sums to 1.
// The scores are already scaled. Return the causal weights.

#load "../../../study/exercise.csx"

Tensor WeightsOfMaskedScores(Tensor scores)           // (T, T) -> (T, T)
{
    var T = scores.shape[0];
#if STARTER
    throw new NotImplementedException();
#else
    var hidden = triu(ones(T, T), diagonal: 1).@bool();                   // (T, T)
    var masked = scores.masked_fill(hidden, float.NegativeInfinity);      // (T, T)
    return softmax(masked, dim: -1);
#endif
}

Answer(WeightsOfMaskedScores);
