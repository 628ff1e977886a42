// Exercise: mask the scores
//
// The same weights, the shorter way: mask the scores, before softmax.
// Softmax gives a score of minus infinity the weight 0, and the rest of the row sums to 1.
// The scores are already scaled. Return the causal weights.

#load "../../../study/exercise.csx"

Tensor WeightsOfMaskedScores(Tensor scores)           // (T, T) -> (T, T)
{
    var T = scores.shape[0];
    throw new NotImplementedException();
}

Answer(WeightsOfMaskedScores);
