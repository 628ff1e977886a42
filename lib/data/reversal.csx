/// <summary>A toy language pair with a known translation: every word has a partner word, and the order is reversed.
/// Translating word by word, in place, gets almost everything wrong.</summary>
public sealed class Reversal
{
    readonly Tensor _partner;

    /// <summary>Draws the partner of each word.</summary>
    /// <param name="words">Size of both vocabularies.</param>
    public Reversal(long words)
    {
        Words = words;
        _partner = randperm(words);                           // (words), word w becomes partner[w]
    }

    /// <summary>Size of both vocabularies.</summary>
    public long Words { get; }

    /// <summary>Random sentences of one length.</summary>
    /// <returns>Word numbers, (b, T), int64</returns>
    public Tensor Sentences(long b, long T) => randint(0, Words, new[] { b, T });

    /// <summary>The one right translation.</summary>
    /// <param name="source">(b, T), int64</param>
    /// <returns>(b, T), int64</returns>
    public Tensor Translate(Tensor source) => _partner[source].flip(1);

    /// <summary>What word-by-word translation gives: the right words in the wrong order.</summary>
    public Tensor WordByWord(Tensor source) => _partner[source];

    /// <summary>The place of the source word behind each target word: T - 1, …, 0.</summary>
    public static Tensor Order(long T) => arange(T).flip(0);
}
