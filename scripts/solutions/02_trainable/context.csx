// Exercise: context vectors of values
//
// Chapter 1 averaged the words themselves. Now the values are averaged, so they come first.
// inputs is (T, d_in) and W_value (d_in, d_out).
// attn_weights is (T, T): row i says how much query i takes of each token.
// The context vectors are (T, d_out), one for each query.

#load "../../../study/exercise.csx"

Tensor ContextOfValues(Tensor inputs, Tensor attn_weights, Tensor W_value)
{
#if STARTER
    throw new NotImplementedException();
#else
    var values = matmul(inputs, W_value);             // (T, d_in) x (d_in, d_out) -> (T, d_out)
    return matmul(attn_weights, values);              // (T, T) x (T, d_out) -> (T, d_out)
#endif
}

Answer(ContextOfValues);
