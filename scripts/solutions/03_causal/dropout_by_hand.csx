// Exercise: dropout by hand
//
// Dropout sets a share p of the weights to 0. Which ones is drawn at random.
// Here it has been drawn already: kept is 1 where a weight stays, 0 where it falls.
// The weights that stay must grow, so that on average the sum of a row stays what it was.
// Return the weights after dropout. The factor depends on p alone, not on what was drawn.

#load "../../../study/exercise.csx"

Tensor DropoutByHand(Tensor weights, Tensor kept, double p)  // (T, T), (T, T), number -> (T, T)
{
#if STARTER
    throw new NotImplementedException();
#else
    // A weight stays in 1 - p of all cases: times 1 / (1 - p) its mean is what it was.
    return weights * kept / (1 - p);                  // (T, T)
#endif
}

Answer(DropoutByHand);
