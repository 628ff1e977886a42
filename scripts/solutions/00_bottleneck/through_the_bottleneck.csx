// Exercise: how much gets through the bottleneck?
//
// An encoder has a hidden state of 16 numbers. It reads a sentence of 3 words, then one of 30.
// Without attention the decoder gets the state after the last word.
// With attention it gets the state at every word.
// How many numbers does it get, each time? Nothing to compute: predict, then let it be checked.

#load "../../../study/exercise.csx"

long[] NumbersForDecoder()
{
#if STARTER
    var without3 = 0;                                 // without attention, 3 words
    var without30 = 0;                                // without attention, 30 words
    var with3 = 0;                                    // with attention, 3 words
    var with30 = 0;                                   // with attention, 30 words
#else
    var without3 = 16;                                // the last state: 16 numbers
    var without30 = 16;                               // the same 16 for ten times the words
    var with3 = 3 * 16;                               // a state for each word
    var with30 = 30 * 16;                             // it grows with the sentence
#endif
    return new long[] { without3, without30, with3, with30 };
}

Answer(NumbersForDecoder);
