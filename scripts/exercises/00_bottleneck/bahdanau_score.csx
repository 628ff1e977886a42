// Exercise: Bahdanau's score
//
// With attention the decoder's state s asks: which words matter now? We call it the query.
// The encoder's state at each word answers with a score, which is one number.
// The score of word j, whose state is states[j], is a small network: v · tanh(W s + U states[j]).
// The dot is a dot product: multiply number by number, then add up. dot(a, b) does it.
// Return all T scores. You may start from zeros(T) and set scores[j] = … in a loop.

#load "../../../study/exercise.csx"

Tensor BahdanauScores(Tensor s, Tensor states, Tensor W, Tensor U, Tensor v)
// s and v: (d), states: (T, d), W and U: (d, d)
{
    throw new NotImplementedException();
}

Answer(BahdanauScores);
