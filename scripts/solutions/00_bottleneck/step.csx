// Exercise: one step of a recurrent network
//
// A recurrent network reads word after word. What it has read is kept in its hidden state h.
// Reading the next word x turns h into a new state: h' = tanh(W h + U x).
// The state and the word have d numbers each. W weighs the old state, U weighs the word.
// matmul(A, v) multiplies a matrix by a vector: W h is a matmul, and not a *.
// a.tanh() takes tanh of every number in a, which keeps it between -1 and 1.
// Return the new state.

#load "../../../study/exercise.csx"

Tensor NextState(Tensor h, Tensor x, Tensor W, Tensor U)   // h and x: (d), W and U: (d, d)
{
#if STARTER
    throw new NotImplementedException();
#else
    return (matmul(W, h) + matmul(U, x)).tanh();      // (d, d) x (d) -> (d)
#endif
}

Answer(NextState);
