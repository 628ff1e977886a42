// Exercise: two heads side by side
//
// Two heads have looked at the same T tokens, each in its own way.
// For every token each head returns a context vector of d_head numbers.
// Join them end to end: in each token's row, first the numbers of the first head,
// then those of the second.

#load "../../../study/exercise.csx"

Tensor SideBySide(Tensor first, Tensor second)        // (b, T, d_head) each -> (b, T, d_out)
{
#if STARTER
    throw new NotImplementedException();
#else
    // Only the last dimension holds a token's own numbers.
    return cat(new[] { first, second }, dim: -1);     // (b, T, 2 * d_head)
#endif
}

Answer(SideBySide);
