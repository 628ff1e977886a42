// Exercise: all scores of one query
//
// Now the query is compared with each of the T words of a sentence. A row of inputs is a word.
// Return its T attention scores: number i is the dot product of word i and the query.
// A loop with dot(…) is fine. empty(T) makes a tensor of T numbers that are yet to be set.

#load "../../../study/exercise.csx"

Tensor ScoresOfQuery(Tensor inputs, Tensor query)     // inputs: (T, d), query: (d)
{
    throw new NotImplementedException();
}

Answer(ScoresOfQuery);
