// Exercise: temperature and top-k
//
// logits is (V), the scores of the next token. Return the chance of each token to be drawn, (V):
// only the k likeliest can be drawn, the others have the chance 0, and all chances sum to 1.
// The logits are divided by the temperature. No two logits are equal.
// logits.topk(k) takes an int and gives (values, indexes), the largest first.

#load "../../../study/exercise.csx"

Tensor ChancesOfTheLikeliest(Tensor logits, double temperature, long k)          // (V) -> (V)
{
#if STARTER
    throw new NotImplementedException();
#else
    var smallest = logits.topk((int)k).values[^1];    // the k-th largest
    var kept = logits.masked_fill(logits < smallest, float.NegativeInfinity);
    return softmax(kept / temperature, dim: 0);       // (V)
#endif
}

Answer(ChancesOfTheLikeliest);
