// Exercise: repair the block
//
// A block of GPT-2 normalises what enters a layer, and adds what the layer computes to what entered the block.
// This one runs and all shapes are right, but a deep stack of it learns badly: what the tokens were is lost on
// the way. Here both layers are matrices, (d, d), and x is (T, d). Find what is added to what, and repair it.

#load "../../../study/exercise.csx"

Tensor RepairedBlock(Tensor x, Tensor attention, Tensor feedForward)             // (T, d) -> (T, d)
{
    Tensor Norm(Tensor y) => nn.functional.layer_norm(y, new[] { y.shape[^1] });
#if STARTER
    x = Norm(x);
    x = x + matmul(x, attention);                     // (T, d)
    x = Norm(x);
    return x + matmul(x, feedForward);                // (T, d)
#else
    // The norm is on the way into a layer only; what is added to stays as it was.
    x = x + matmul(Norm(x), attention);               // (T, d)
    return x + matmul(Norm(x), feedForward);          // (T, d)
#endif
}

Answer(RepairedBlock);
