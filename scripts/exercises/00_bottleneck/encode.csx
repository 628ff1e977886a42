// Exercise: encode a sentence
//
// The encoder reads a sentence of T words, one after the other.
// Each word is a step as in step.csx: h' = tanh(W h + U x).
// Before the first word it has read nothing: its state is all zeros. zeros(d) makes d of them.
// words[t] is the word at place t, counted from 0. words.shape[0] is T, and W.shape[0] is d.
// Return the state after the last word. Without attention it is all that the decoder gets.

#load "../../../study/exercise.csx"

Tensor EncodeSentence(Tensor words, Tensor W, Tensor U)    // words: (T, d), W and U: (d, d)
{
    throw new NotImplementedException();
}

Answer(EncodeSentence);
