// Exercise: repair a decoder's attention
//
// This is one step of Bahdanau's attention: scores, weights, context vector.
// It runs, and every shape is right. But the decoder that uses it learns badly.
// Find the mistake and repair it. Try to find it before you run the check.
// U.T is U with rows and columns exchanged, so that a row of states meets a row of U.

#load "../../../study/exercise.csx"

Tensor RepairedAttention(Tensor s, Tensor states, Tensor W, Tensor U, Tensor v)
// s and v: (d), states: (T, d), W and U: (d, d)
{
    var query = matmul(W, s);                         // (d, d) x (d) -> (d)
    var keys = matmul(states, U.T);                   // (T, d) x (d, d) -> (T, d)
    var scores = matmul((query + keys).tanh(), v);    // (T, d) x (d) -> (T)
    var weights = softmax(scores, dim: 0);            // (T)
    return matmul(weights, keys);                     // (T) x (T, d) -> (d)
}

Answer(RepairedAttention);
