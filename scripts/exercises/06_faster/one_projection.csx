// Exercise: one projection for three
//
// Queries, keys and values are x times three matrices, each as a Linear layer keeps it: (d_out, d_in).
// Let one product do it: join the matrices, multiply x once, cut the result into three.
// Return queries, keys and values in this order, stacked: (3, T, d_out).
// all.chunk(3, dim: …) cuts a tensor into three along a dimension; stack puts them on top of each other.

#load "../../../study/exercise.csx"

Tensor Projections(Tensor x, Tensor W_query, Tensor W_key, Tensor W_value)  // (T, d_in), (d_out, d_in) each
{
    throw new NotImplementedException();
}

Answer(Projections);
