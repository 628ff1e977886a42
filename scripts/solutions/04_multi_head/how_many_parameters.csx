// Exercise: how many parameters?
//
// This is exercise 3.3 of the chapter, for any size. Count the numbers that training may change
// in one multi-head attention: W_query, W_key and W_value (Linear layers without bias),
// and out_proj (a Linear layer with bias). The mask is a buffer of (contextLength, contextLength).
// Compute it from the sizes. For GPT-2's smallest layer (768, 768, 1024, 12)
// the chapter prints what must come out. Does every size matter?

#load "../../../study/exercise.csx"

long ParametersOf(long dIn, long dOut, long contextLength, long heads)
{
#if STARTER
    throw new NotImplementedException();
#else
    // The heads share the three matrices: more heads are narrower heads.
    var projections = 3 * dIn * dOut;
    var output = dOut * dOut + dOut;                  // a weight and a bias
    return projections + output;
#endif
}

Answer(ParametersOf);
