// Exercise: weights of all queries
//
// Row i of the scores belongs to query i. Make weights of each row: positive, and with the sum 1.
// Write softmax by exp and sum once more, now for all rows at once.
// x.sum(dim: k) adds up along dimension k, which is then gone. With keepdim: true it stays,
// with size 1.
// Think about which numbers meet when you divide.

#load "../../../study/exercise.csx"

Tensor WeightsOfAll(Tensor scores)                    // (T, T)
{
#if STARTER
    throw new NotImplementedException();
#else
    var exponentials = scores.exp();                  // (T, T)
    var sums = exponentials.sum(-1, keepdim: true);   // (T, 1), the sum of each row
    return exponentials / sums;                       // (T, T) / (T, 1) -> (T, T)
#endif
}

Answer(WeightsOfAll);
