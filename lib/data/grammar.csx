// A tiny language: each word may be followed by one of two words, equally often.
// So the best guess of the next word is right half the time, and no honest model gets below a loss of ln 2 ≈ 0.69.

public sealed class Grammar
{
    readonly Tensor _followers;

    /// <summary>Draws which two words may follow each word.</summary>
    /// <param name="words">Size of the vocabulary, at least 2.</param>
    public Grammar(int words)
    {
        Words = words;
        _followers = rand(words, words).argsort(-1)[.., ..2];     // (words, 2)
    }

    /// <summary>Size of the vocabulary.</summary>
    public int Words { get; }

    /// <summary>The loss of a model that knows the language: the entropy of a fair choice of two.</summary>
    public static double BestLoss => Math.Log(2);

    /// <summary>Draws texts.</summary>
    /// <returns>Word numbers, (b, T), int64</returns>
    public Tensor Texts(long b, int T)
    {
        var texts = new Tensor[T];
        texts[0] = randint(0, Words, new[] { b });
        for (var t = 1; t < T; t++)
            texts[t] = _followers[texts[t - 1], randint(0, 2, new[] { b })];  // (b)
        return stack(texts, dim: 1);
    }

    /// <summary>The share of steps from word to word that the language allows.</summary>
    /// <param name="texts">(b, T), int64</param>
    public double Lawful(Tensor texts)
    {
        var allowed = _followers[texts[.., ..^1]];                // (b, T - 1, 2)
        return Accuracy.Of((allowed == texts[.., 1..].unsqueeze(-1)).any(-1));
    }
}
