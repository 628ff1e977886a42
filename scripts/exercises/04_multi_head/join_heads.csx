// Exercise: join the heads again
//
// Undo the split: for each token, the numbers of head 0, then those of head 1, and so on.
// A transpose moves nothing in memory, it only changes the order in which numbers are read.
// view wants them to lie in that order. contiguous() copies them so that they do.

#load "../../../study/exercise.csx"

Tensor JoinHeadsAgain(Tensor contexts)                // (b, heads, T, d_head) -> (b, T, d_out)
{
    throw new NotImplementedException();
}

Answer(JoinHeadsAgain);
