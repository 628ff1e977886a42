// Exercise: tokens and their places
//
// Attention cannot see the order of tokens, so each place has a vector too. The first block gets the sum:
// the vector of the token and the vector of its place.
// tokens is (V, d), a row for each token; places is (context, d), a row for each place.
// ids are the T tokens of a text, whole numbers. T may be smaller than the context.
// A tensor of whole numbers is an index: a[ids] picks rows.

#load "../../../study/exercise.csx"

Tensor VectorsOfAText(Tensor tokens, Tensor places, Tensor ids)      // (V, d), (context, d), (T) -> (T, d)
{
    throw new NotImplementedException();
}

Answer(VectorsOfAText);
