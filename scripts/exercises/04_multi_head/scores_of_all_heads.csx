// Exercise: the scores of all heads at once
//
// Queries and keys are split into heads. Return the scaled scores of every head.
// In each head, row i holds the scores of query i with all T keys.
// One matmul can do it: it multiplies the last two dimensions and walks over all others.
// Scale by the root of the width in which a query and a key are compared.

#load "../../../study/exercise.csx"

Tensor ScoresOfAllHeads(Tensor queries, Tensor keys)  // (b, heads, T, d_head) each
{
    throw new NotImplementedException();
}

Answer(ScoresOfAllHeads);
