// Exercise: predict the shapes
//
// A sentence of 5 words, 4 numbers each: inputs are (5, 4). What shapes come next?
// Write the sizes where there is 0 now: { 5, 4 } for (5, 4), and { 5 } for (5).
// Nothing to compute: predict, then let it be checked.

#load "../../../study/exercise.csx"

long[] ShapesOfSimpleAttention()
{
#if STARTER
    var scores = new long[] { 0 };                    // matmul(inputs, inputs.T)
    var weights = new long[] { 0 };                   // softmax(scores, dim: -1)
    var one = new long[] { 0 };                       // matmul(weights[1], inputs)
    var sums = new long[] { 0 };                      // weights.sum(-1)
    var all = new long[] { 0 };                       // matmul(weights, inputs)
#else
    var scores = new long[] { 5, 5 };                 // a row for each query, a column for each key
    var weights = new long[] { 5, 5 };                // softmax keeps the shape
    var one = new long[] { 4 };                       // a context vector is as wide as a word
    var sums = new long[] { 5 };                      // the dimension that is added up is gone
    var all = new long[] { 5, 4 };                    // one for each word
#endif
    // All sizes, one after the other.
    return new[] { scores, weights, one, sums, all }.SelectMany(size => size).ToArray();
}

Answer(ShapesOfSimpleAttention);
