// Exercise: join the heads again
//
// Undo the split: for each token, the numbers of head 0, then those of head 1, and so on.
// A transpose moves nothing in memory, it only changes the order in which numbers are read.
// view wants them to lie in that order. contiguous() copies them so that they do.

#load "../../../study/exercise.csx"

Tensor JoinHeadsAgain(Tensor contexts)                // (b, heads, T, d_head) -> (b, T, d_out)
{
#if STARTER
    throw new NotImplementedException();
#else
    var (b, heads, T, d_head) =
        (contexts.shape[0], contexts.shape[1], contexts.shape[2], contexts.shape[3]);
    // The steps of the split, backwards.
    return contexts.transpose(1, 2)                   // (b, T, heads, d_head)
        .contiguous()
        .view(b, T, heads * d_head);                  // (b, T, d_out)
#endif
}

Answer(JoinHeadsAgain);
