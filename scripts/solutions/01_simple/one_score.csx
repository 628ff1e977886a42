// Exercise: one attention score by hand
//
// The attention score of a query with a word is their dot product.
// Work it out by hand: multiply number by number, add up in a loop.
// query[d] is the number at place d, and query.shape[0] says how many there are.
// A tensor of one number to start from: tensor(0f). Do not use dot or sum this time.

#load "../../../study/exercise.csx"

Tensor ScoreByHand(Tensor query, Tensor word)         // both (d)
{
#if STARTER
    throw new NotImplementedException();
#else
    var score = tensor(0f);
    for (var d = 0; d < query.shape[0]; d++)
        score += query[d] * word[d];
    return score;
#endif
}

Answer(ScoreByHand);
