// Exercise: split into heads
//
// One large projection has served all heads: each token has d_out = heads * d_head numbers.
// The first d_head of them belong to head 0, the next d_head to head 1, and so on.
// Cut every token's numbers into heads, and move the heads before the tokens.
// Copy nothing: the result must look at the very same numbers. view and transpose do.

#load "../../../study/exercise.csx"

Tensor SplitIntoHeads(Tensor x, long heads)           // (b, T, d_out) -> (b, heads, T, d_head)
{
#if STARTER
    throw new NotImplementedException();
#else
    var (b, T, d_head) = (x.shape[0], x.shape[1], x.shape[2] / heads);
    // A token's numbers lie next to each other, so view can cut them. It cannot reorder them.
    return x.view(b, T, heads, d_head)                // (b, T, heads, d_head)
        .transpose(1, 2);                             // (b, heads, T, d_head)
#endif
}

Answer(SplitIntoHeads);
