// Exercise: the output projection
//
// So far no head knows what the others have found.
// Join the heads as in join_heads.csx. Then let a last Linear layer mix them.
// weight (d_out, d_out) and bias (d_out) are what such a layer keeps,
// so weight is stored the other way round, as in chapter 2.

#load "../../../study/exercise.csx"

Tensor MixHeads(Tensor contexts, Tensor weight, Tensor bias)  // contexts (b, heads, T, d_head)
{
#if STARTER
    throw new NotImplementedException();
#else
    // flatten(2) joins the dimensions from 2 on, and copies where view would refuse.
    var joined = contexts.transpose(1, 2).flatten(2);  // (b, T, d_out)
    return matmul(joined, weight.T) + bias;           // (b, T, d_out) x (d_out, d_out)
#endif
}

Answer(MixHeads);
