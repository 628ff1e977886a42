// Exercise: what changes?
//
// Read, predict, then see. Causal attention without dropout reads a sentence of 5 words.
// Its output has one row for each word: the word's context vector.
// Now the third word is replaced by another one, and the module reads the sentence again.
// Which rows of the output change? Return 5 numbers, one for each row:
// 1 where the row changes, 0 where it stays bit for bit what it was.

#load "../../../study/exercise.csx"

long[] RowsThatChange() => throw new NotImplementedException();

Answer(RowsThatChange);
