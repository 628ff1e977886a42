// Exercise: a window
//
// In long texts a word often looks at its near past only.
// Return the mask of a window of w words: 1 where word i may look at word j, else 0.
// The window of a word is itself and the w - 1 words before it.
// At the start of the sentence there are fewer: then the window is cut short.
// A puzzle: one line, no loop. What do two triangles have in common?

#load "../../../study/exercise.csx"

Tensor WindowMask(long T, long w)                     // -> (T, T)
{
#if STARTER
    throw new NotImplementedException();
#else
    // The outer triangle ends the future, the inner one what is too long ago.
    return tril(triu(ones(T, T), diagonal: 1 - w));   // (T, T)
#endif
}

Answer(WindowMask);
