// Exercise: one training step
//
// The smallest model of all: one matrix, weight, (V, V). Row i holds the logits of what follows token i.
// ids and next are (T): tokens, and what follows each. The loss is nn.functional.cross_entropy(logits, next).
// Take one step of plain gradient descent with a learning rate of 0.5, and return the new weight, (V, V).
// new Parameter(weight.clone()) is a copy that keeps its gradient: after loss.backward(), it is in .grad.
// Inside using (no_grad()) { … } nothing is recorded.

#load "../../../study/exercise.csx"

Tensor AfterOneStep(Tensor weight, Tensor ids, Tensor next)          // (V, V), (T), (T) -> (V, V)
{
#if STARTER
    throw new NotImplementedException();
#else
    var learned = new Parameter(weight.clone());
    nn.functional.cross_entropy(learned[ids], next).backward();
    using (no_grad())
    {
        return learned - 0.5 * learned.grad;          // against the gradient
    }
#endif
}

Answer(AfterOneStep);
