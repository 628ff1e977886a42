// Exercise: layer normalisation by hand
//
// Each token's vector is brought to mean 0 and variance 1, by itself: subtract its mean, divide by the root of
// its variance plus 0.00001. The variance is the mean of the squares: divide by d, not by d - 1.
// Then each of the d numbers is multiplied by its own scale, and its own shift is added. x is (T, d), both others (d).
// A number for each row: x.mean(new long[] { -1 }, keepdim: true) is (T, 1).

#load "../../../study/exercise.csx"

Tensor NormalisedTokens(Tensor x, Tensor scale, Tensor shift)        // (T, d), (d), (d) -> (T, d)
{
#if STARTER
    throw new NotImplementedException();
#else
    var centred = x - x.mean(new long[] { -1 }, keepdim: true);                          // (T, d)
    var variance = (centred * centred).mean(new long[] { -1 }, keepdim: true);           // (T, 1)
    return centred / (variance + 1e-5).sqrt() * scale + shift;                           // (T, d)
#endif
}

Answer(NormalisedTokens);
