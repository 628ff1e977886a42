// Exercise: rows that sum to more than 1
//
// Predict, then see. A word shares out its attention evenly among 4 words: 1/4 each.
// Dropout with p = 0.5 sets some of the four weights to 0, and makes up for it in the others.
// What does the row sum to if one of the four falls? If two fall? If all four fall?
// And what is the mean of the sums over very many draws?
// Write each answer as a number of halves: 3 stands for 1.5.

#load "../../../study/exercise.csx"

long[] HalvesOfRowSums()
{
    var oneFalls = -1L;
    var twoFall = -1L;
    var allFall = -1L;
    var mean = -1L;
    return [oneFalls, twoFall, allFall, mean];
}

Answer(HalvesOfRowSums);
