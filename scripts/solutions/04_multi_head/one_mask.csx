// Exercise: one mask for all heads
//
// scores are scaled. Return the attention weights of every head; no token may look ahead.
// mask is 1 where a token must not look, 0 elsewhere. There is only one, for all sentences
// and heads: a tensor with fewer dimensions is used again for each matrix (broadcasting).
// It was made for the longest sentence, N tokens. This batch has T, which may be fewer.
// mask[..n, ..n] is the upper left corner; n must be an int, such as (int)scores.shape[^1].

#load "../../../study/exercise.csx"

Tensor WeightsUnderOneMask(Tensor scores, Tensor mask)  // (b, heads, T, T), (N, N)
{
#if STARTER
    throw new NotImplementedException();
#else
    var T = (int)scores.shape[^1];
    var hidden = mask[..T, ..T].@bool();              // (T, T), broadcast to (b, heads, T, T)
    return softmax(scores.masked_fill(hidden, float.NegativeInfinity), dim: -1);
#endif
}

Answer(WeightsUnderOneMask);
