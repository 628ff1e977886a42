// Exercise: the context vector of one query
//
// The whole way for one query: its scores with all words, weights by softmax, context vector.
// The context vector is every word times its weight, added up.
// You may call softmax(scores, dim: 0). zeros(query.shape) is a vector of zeros to start from.

#load "../../../study/exercise.csx"

Tensor ContextOfQuery(Tensor inputs, Tensor query)    // inputs: (T, d), query: (d)
{
#if STARTER
    throw new NotImplementedException();
#else
    var scores = matmul(inputs, query);               // (T, d) x (d) -> (T)
    var weights = softmax(scores, dim: 0);            // (T)
    var context = zeros(query.shape);                 // (d)
    for (var i = 0; i < inputs.shape[0]; i++)
        context += weights[i] * inputs[i];
    return context;
#endif
}

Answer(ContextOfQuery);
