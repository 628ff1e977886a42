// Exercise: scaled attention weights
//
// Turn scores into weights. First scale: divide the scores by the root of d_k, the width of a key.
// Then each row becomes shares that sum to 1.
// scores are (T, T). keys are (T, d_k): from them you know d_k. The weights are (T, T).

#load "../../../study/exercise.csx"

Tensor ScaledByKeyWidth(Tensor scores, Tensor keys)
{
#if STARTER
    throw new NotImplementedException();
#else
    var d_k = keys.shape[^1];                         // the last size: how many numbers a key has
    return softmax(scores / Math.Sqrt(d_k), dim: -1); // (T, T)
#endif
}

Answer(ScaledByKeyWidth);
