// Exercise: alignment weights for a batch
//
// A batch is a stack of b sentences. For each, S words are written while looking at T source words.
// scores[n, i, j]: how well source word j fits when word i of sentence n is written.
// Make weights of them: each written word shares out a whole among the T words of the source.
// softmax(x, dim: k) does that along dimension k: the numbers along it then sum to 1.
// Dimensions are counted from 0.

#load "../../../study/exercise.csx"

Tensor AlignmentWeights(Tensor scores)                // (b, S, T)
{
    throw new NotImplementedException();
}

Answer(AlignmentWeights);
