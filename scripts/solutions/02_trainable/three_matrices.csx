// Exercise: three matrices from one seed
//
// Draw W_query, W_key and W_value as the chapter does: seed 123, then three draws from rand.
// Each is (d_in, d_out). The order of the draws is query, key, value.
// Hand them on in one tensor, in this order too. stack([a, b, c]) lays three matrices one behind
// the other: of three times (d_in, d_out) it makes (3, d_in, d_out).

#load "../../../study/exercise.csx"

Tensor DrawThreeMatrices(long d_in, long d_out)
{
#if STARTER
    throw new NotImplementedException();
#else
    // The seed is set once. Each draw goes on where the one before it ended.
    manual_seed(123);
    var W_query = rand(d_in, d_out);                  // (d_in, d_out)
    var W_key = rand(d_in, d_out);                    // (d_in, d_out)
    var W_value = rand(d_in, d_out);                  // (d_in, d_out)
    return stack([W_query, W_key, W_value]);          // (3, d_in, d_out)
#endif
}

Answer(DrawThreeMatrices);
