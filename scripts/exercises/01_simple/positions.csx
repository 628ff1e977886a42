// Exercise: words that know their places
//
// Attention does not see in which order words come. So each word is told its place beforehand:
// places has a vector for each place of a long sentence, and word i gets that of place i added.
// Sentences may be shorter than there are places. The first word is at place 0 in each of them.
// Return the words with their places, for a batch of sentences.

#load "../../../study/exercise.csx"

Tensor WithPlaces(Tensor words, Tensor places)        // (b, T, d), (L, d) with L >= T -> (b, T, d)
{
    throw new NotImplementedException();
}

Answer(WithPlaces);
