// Exercise: scaled attention weights
//
// Turn scores into weights. First scale: divide the scores by the root of d_k, the width of a key.
// Then each row becomes shares that sum to 1.
// scores are (T, T). keys are (T, d_k): from them you know d_k. The weights are (T, T).

#load "../../../study/exercise.csx"

Tensor ScaledByKeyWidth(Tensor scores, Tensor keys)
{
    throw new NotImplementedException();
}

Answer(ScaledByKeyWidth);
