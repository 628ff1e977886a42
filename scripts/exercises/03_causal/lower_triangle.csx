// Exercise: a causal mask in one line
//
// A sentence has T words. Return the mask that says which word may look at which:
// row i, column j is 1 where word i may look at word j, else 0.
// A word may look at itself and at the words before it.
// A puzzle: one line, no loop.

#load "../../../study/exercise.csx"

Tensor MayLookMask(long T)                            // -> (T, T)
{
    throw new NotImplementedException();
}

Answer(MayLookMask);
