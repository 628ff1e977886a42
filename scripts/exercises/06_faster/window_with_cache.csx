// Exercise: a window without a mask
//
// The newest word asks. The keys and values of all T words are there, (T, d) each, its own at the end.
// It may look at w words only: itself and the w - 1 before it. If there are fewer, it looks at all.
// Return its context vector, (d). Mask nothing: leave out what must not be seen.

#load "../../../study/exercise.csx"

Tensor NewestInWindow(Tensor query, Tensor keys, Tensor values, int w)  // (d), (T, d), (T, d) -> (d)
{
    throw new NotImplementedException();
}

Answer(NewestInWindow);
