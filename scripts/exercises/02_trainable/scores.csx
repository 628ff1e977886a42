// Exercise: scores of queries with keys
//
// Every query is compared with every key, by a dot product.
// queries and keys are (T, d_k), a token in each row.
// The scores are (T, T): row i belongs to query i, column j to key j.
// No scaling and no softmax yet.

#load "../../../study/exercise.csx"

Tensor QueryKeyScores(Tensor queries, Tensor keys)
{
    throw new NotImplementedException();
}

Answer(QueryKeyScores);
