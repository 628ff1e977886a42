// Exercise: softmax in tiles
//
// One query has T scores, and T rows of values. Return the average of the values by softmax of the scores.
// But look at no more than tile scores at a time, in order, and never go back. The last tile may be shorter.
// Keep three things: the largest score so far, the sum of exp(score - largest), and the sum of the values
// weighted by it. When a tile brings a larger score, what was summed before must shrink.
// scores[a..b] cuts out a tile; x.max(), exp(x) and maximum(x, y) are there. softmax is not allowed.

#load "../../../study/exercise.csx"

Tensor TiledAverage(Tensor scores, Tensor values, int tile)  // (T), (T, d) -> (d)
{
    var T = (int)scores.shape[0];
#if STARTER
    throw new NotImplementedException();
#else
    var largest = tensor(float.NegativeInfinity);
    var sum = tensor(0f);
    var total = zeros(values.shape[1]);               // (d)
    for (var start = 0; start < T; start += tile)
    {
        var end = Math.Min(start + tile, T);
        var newLargest = maximum(largest, scores[start..end].max());
        var shrink = exp(largest - newLargest);       // 1 if nothing larger came
        var shares = exp(scores[start..end] - newLargest);  // (end - start)
        sum = sum * shrink + shares.sum();
        total = total * shrink + matmul(shares, values[start..end]);
        largest = newLargest;
    }
    return total / sum;
#endif
}

Answer(TiledAverage);
