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
#if STARTER
    throw new NotImplementedException();
#else
    return new long[]
    {
        1,                                            // two heads of width 1 make width 2
        1, 3,                                         // (d_out, d_in), as a Linear layer keeps it
        2, 6, 1,                                      // (b, T, d_out)
    };
#endif
}

Answer(NarrowHeads);
