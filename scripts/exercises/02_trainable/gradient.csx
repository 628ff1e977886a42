// Exercise: repair a broken gradient
//
// Here no token is forgotten: a tenth of each query's attention goes to all T tokens evenly, and
// softmax shares out the rest. scores are (T, T), the weights too, and each row sums to 1.
// The numbers are right. But training fails: the backward pass needs what softmax returned,
// to work out the gradient, and finds other numbers in its place.
// mul_ and add_ write into the tensor itself. Keep the numbers and give the gradient back.

#load "../../../study/exercise.csx"

Tensor NoTokenForgotten(Tensor scores)
{
    var T = scores.shape[^1];
    var weights = softmax(scores, dim: -1);           // (T, T)
    weights.mul_(0.9);
    weights.add_(0.1 / T);
    return weights;
}

Answer(NoTokenForgotten);
