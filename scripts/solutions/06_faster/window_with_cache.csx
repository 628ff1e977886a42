// Exercise: a window without a mask
//
// The newest word asks. The keys and values of all T words are there, (T, d) each, its own at the end.
// It may look at w words only: itself and the w - 1 before it. If there are fewer, it looks at all.
// Return its context vector, (d). Mask nothing: leave out what must not be seen.

#load "../../../study/exercise.csx"

Tensor NewestInWindow(Tensor query, Tensor keys, Tensor values, int w)  // (d), (T, d), (T, d) -> (d)
{
#if STARTER
    throw new NotImplementedException();
#else
    var first = Math.Max(0, (int)keys.shape[0] - w);  // the oldest word that may be seen
    var scores = matmul(keys[first..], query) / Math.Sqrt(query.shape[0]);  // (at most w)
    return matmul(softmax(scores, dim: 0), values[first..]);
#endif
}

Answer(NewestInWindow);
