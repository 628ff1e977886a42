// Exercise: does the order matter?
//
// Predict, then see. "dog bites man" are three words, and attention makes a context vector of each:
// row 0 for "dog", row 1 for "bites", row 2 for "man".
// Now the same three words come in another order: "man bites dog". Each has a context vector again.
// Which row of the first result has the same numbers as row 0, row 1 and row 2 of the second?
// Then: how many of the three words have another context vector than before?
// There are no positions here: only the words' own vectors go in.

#load "../../../study/exercise.csx"

long[] RowsAfterReordering()
{
    var rows = new long[] { -1, -1, -1 };             // rows of the first result
    var changed = -1L;                                // how many words have another context vector
    return rows.Append(changed).ToArray();
}

Answer(RowsAfterReordering);
