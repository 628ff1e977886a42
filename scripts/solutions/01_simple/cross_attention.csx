// Exercise: from one sentence to another
//
// In self-attention a sentence looks at itself. In cross-attention one sentence looks at another:
// its words are the queries, and what is looked at and averaged are the words of the other.
// A translator asks so: it is about to write one sentence, and reads the other.
// Return the context vector of each asking word: row i belongs to word i of asking.
// Use no loop. You may call softmax(scores, dim: …).

#load "../../../study/exercise.csx"

Tensor CrossContexts(Tensor asking, Tensor read)      // (S, d), (T, d) -> (S, d)
{
#if STARTER
    throw new NotImplementedException();
#else
    var scores = matmul(asking, read.T);              // (S, d) x (d, T) -> (S, T)
    var weights = softmax(scores, dim: -1);           // (S, T): each asking word shares out a whole
    return matmul(weights, read);                     // (S, T) x (T, d) -> (S, d)
#endif
}

Answer(CrossContexts);
