// Exercise: a query for every token
//
// The chapter makes one query, that of "journey": matmul(x_2, W_query).
// Make the queries of all T tokens at once.
// inputs is (T, d_in), a token in each row. W_query is (d_in, d_out). The queries are (T, d_out).

#load "../../../study/exercise.csx"

Tensor ProjectedQueries(Tensor inputs, Tensor W_query)
{
    throw new NotImplementedException();
}

Answer(ProjectedQueries);
