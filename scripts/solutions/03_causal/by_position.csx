// Exercise: a mask by comparing positions
//
// Return the mask of the opposite kind: true where word i must NOT look at word j.
// This time do not cut a triangle out of a matrix. Compare positions: which words come later?
// arange(T) holds the positions 0, 1, ..., T - 1, shape (T).
// unsqueeze(dim) adds a dimension of size 1. Two tensors of shapes (T) and (T, 1) that are
// compared with < or > meet pairwise, as if each were repeated to (T, T): broadcasting.
// A puzzle: one line, no loop.

#load "../../../study/exercise.csx"

Tensor MustNotLookMask(long T)                        // -> (T, T), booleans
{
#if STARTER
    throw new NotImplementedException();
#else
    // A row of keys' positions against a column of queries' positions.
    return arange(T) > arange(T).unsqueeze(1);        // (T) > (T, 1) -> (T, T)
#endif
}

Answer(MustNotLookMask);
