// Exercise: all scores without loops
//
// Every word is the query once. Row i of the result holds the scores of query i with all words.
// Two loops could do it. Do it with one matrix product instead.
// x.T is x with rows and columns exchanged.

#load "../../../study/exercise.csx"

Tensor AllScores(Tensor inputs)                       // (T, d)
{
#if STARTER
    throw new NotImplementedException();
#else
    return matmul(inputs, inputs.T);                  // (T, d) x (d, T) -> (T, T)
#endif
}

Answer(AllScores);
