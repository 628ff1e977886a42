// Exercise 1.1: attention weights
//
// Given the attention scores of T queries with T keys, return the attention weights.

#load "../../../lib/exercise.csx"

Tensor Weights(Tensor scores)                         // (T, T)
{
#if STARTER
    throw new NotImplementedException();
#else
    return softmax(scores, dim: -1);
#endif
}

Answer(Weights);
