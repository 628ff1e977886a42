// Exercise: softmax by hand
//
// Weights are shares of a whole: all are positive, and they sum to 1.
// Softmax makes them of scores: exp of each score, as a share of what all these exps add up to.
// x.exp() takes exp of every number, x.sum() adds all numbers up. Do not call softmax this time.
// The scores are small here. What happens to large ones is the next exercise.

#load "../../../study/exercise.csx"

Tensor SoftmaxByHand(Tensor scores)                   // (T)
{
    throw new NotImplementedException();
}

Answer(SoftmaxByHand);
