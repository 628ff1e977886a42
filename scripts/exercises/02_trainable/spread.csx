// Exercise: how far scores spread
//
// Why are scores scaled? Measure it. The standard deviation says how far numbers usually lie from
// their mean: t.std() gives it for all numbers of t, as one number in a tensor.
// queries are (n, d_k) and keys (m, d_k), with random numbers. Their scores are (n, m).
// Return two numbers, (2): the standard deviation of the scores as they are, then of the scaled
// ones. stack([a, b]) puts two numbers into one tensor.
// You will be asked for d_k = 4, 64 and 1024. What do you expect?

#load "../../../study/exercise.csx"

Tensor SpreadOfScores(Tensor queries, Tensor keys)
{
    throw new NotImplementedException();
}

Answer(SpreadOfScores);
