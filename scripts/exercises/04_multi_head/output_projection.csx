// Exercise: the output projection
//
// So far no head knows what the others have found.
// Join the heads as in join_heads.csx. Then let a last Linear layer mix them.
// weight (d_out, d_out) and bias (d_out) are what such a layer keeps,
// so weight is stored the other way round, as in chapter 2.

#load "../../../study/exercise.csx"

Tensor MixHeads(Tensor contexts, Tensor weight, Tensor bias)  // contexts (b, heads, T, d_head)
{
    throw new NotImplementedException();
}

Answer(MixHeads);
