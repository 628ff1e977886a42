// Exercise: the places of new words
//
// Words are vectors, and so are places: row i of the table belongs to place i, counted from 0.
// Some words were read before, and are in the cache. Now n more come.
// Return the new words, (n, d), each with the vector of its place in the text added.

#load "../../../study/exercise.csx"

Tensor Placed(Tensor words, Tensor table, int cached)  // (n, d), (context, d) -> (n, d)
{
    throw new NotImplementedException();
}

Answer(Placed);
