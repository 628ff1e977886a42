// Exercise: tied weights
//
// The model ends with a vector for each token of the text, x, (b, T, d). It scores the next token by the
// embeddings themselves: the logit of a token is the dot product of its embedding with that vector.
// embeddings is (V, d), a row for each token of the vocabulary. Return the logits of all texts and places.

#load "../../../study/exercise.csx"

Tensor LogitsOfEmbeddings(Tensor x, Tensor embeddings)               // (b, T, d), (V, d) -> (b, T, V)
{
    throw new NotImplementedException();
}

Answer(LogitsOfEmbeddings);
