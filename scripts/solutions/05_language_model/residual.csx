// Exercise: residual connections
//
// Two layers stand one after the other, here a single matrix each. x is (T, d), the matrices are (d, d).
// Each layer adds what it computes to its own input. What the first gives is the input of the second.

#load "../../../study/exercise.csx"

Tensor TwoLayersThatAdd(Tensor x, Tensor first, Tensor second)       // (T, d), (d, d), (d, d) -> (T, d)
{
#if STARTER
    throw new NotImplementedException();
#else
    x = x + matmul(x, first);                         // (T, d)
    return x + matmul(x, second);                     // (T, d)
#endif
}

Answer(TwoLayersThatAdd);
