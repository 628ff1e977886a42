// Exercise: repair the heads
//
// This multi-head attention runs, and all its shapes are right. But it is not causal:
// change the last token of a sentence, and the output of tokens before it changes too.
// The mask is right. Find the line that mixes the tokens up, and repair it.

#load "../../../study/exercise.csx"

Tensor RepairedHeads(Tensor queries, Tensor keys, Tensor values, long heads)  // (b, T, d_out) each
{
    var (b, T, d_out) = (queries.shape[0], queries.shape[1], queries.shape[2]);
    var d_head = d_out / heads;
    Tensor Split(Tensor x) =>
        x.view(b, T, heads, d_head).transpose(1, 2);  // (b, heads, T, d_head)

    var scores = matmul(Split(queries), Split(keys).transpose(-2, -1));  // (b, heads, T, T)
    var hidden = triu(ones(T, T), diagonal: 1).@bool();
    scores = scores.masked_fill(hidden, float.NegativeInfinity);
    var weights = softmax(scores / Math.Sqrt(d_head), dim: -1);
    var contexts = matmul(weights, Split(values));    // (b, heads, T, d_head)
#if STARTER
    return contexts.view(b, T, d_out);                // (b, T, d_out)
#else
    // The heads' numbers of one token must stand next to each other before they are joined.
    return contexts.transpose(1, 2).flatten(2);       // (b, T, d_out)
#endif
}

Answer(RepairedHeads);
