// Exercise: heads of what width?
//
// This is exercise 3.2 of the chapter, with paper and pencil.
// A wrapper of two heads looks at a batch (b, T, d_in) = (2, 6, 3).
// Its output should be two numbers wide: (2, 6, 2). Return six numbers:
// first the d_out that each head needs, then the two sizes of one head's W_query.weight
// (a Linear layer), then the three sizes of one head's context vectors.

#load "../../../study/exercise.csx"

long[] NarrowHeads()
{
    throw new NotImplementedException();
}

Answer(NarrowHeads);
