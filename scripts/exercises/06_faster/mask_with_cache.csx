// Exercise: the mask of new words
//
// T words are known; the newest n of them ask now. The others asked before, and only their keys are needed.
// Return the mask of the scores, (n, T): 1 where a new word must not look, else 0.
// With n = T it is the causal mask of chapter 3. With n = 1 it hides nothing.
// One line, no loop.

#load "../../../study/exercise.csx"

Tensor MaskOfNewWords(long n, long T)                 // -> (n, T)
{
    throw new NotImplementedException();
}

Answer(MaskOfNewWords);
