// Exercise: the context vector
//
// For each of b sentences the decoder has weights of its T words, and the encoder's T states.
// The context vector is the states' average by these weights: state times weight, added up.
// x.unsqueeze(k) puts a dimension of size 1 at place k. A product with * repeats it as needed.
// x.sum(dim: k) adds up along dimension k, which is gone afterwards.
// Return the b context vectors, (b, d).

#load "../../../study/exercise.csx"

Tensor ContextOfStates(Tensor weights, Tensor states) // weights: (b, T), states: (b, T, d)
{
    throw new NotImplementedException();
}

Answer(ContextOfStates);
