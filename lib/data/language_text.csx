using System.Security.Cryptography;

/// <summary>A text as a language model sees it: numbers, the first nine tenths to train on, the last tenth held out to
/// judge by.</summary>
public sealed class LanguageText
{
    /// <param name="text">What is learned from.</param>
    /// <param name="name">What it is called.</param>
    public LanguageText(string text, string name = "text")
    {
        Name = name;
        Hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Characters = new Characters(text);
        var ids = Characters.Encode(text);                                // (N)
        var cut = (int)(ids.shape[0] * 9 / 10);
        (Training, HeldOut) = (ids[..cut].clone(), ids[cut..].clone());
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The same for the same text, and for no other.</summary>
    public string Hash { get; }

    /// <summary>The vocabulary.</summary>
    public Characters Characters { get; }

    /// <summary>The part that is learned from, (nine tenths of N), int64.</summary>
    public Tensor Training { get; }

    /// <summary>The part that is never learned from, (a tenth of N), int64.</summary>
    public Tensor HeldOut { get; }

    /// <summary>The fewest characters of a text that is learned in windows of <paramref name="T"/>: its held-out tenth
    /// holds a window and the token after it.</summary>
    public static int Fewest(long T) => (int)(10 * (T + 1));

    /// <summary>Draws windows of the training part, each from a random place on.</summary>
    /// <returns>Two times (b, T), int64: tokens, and the token that follows each</returns>
    public (Tensor Ids, Tensor Next) Batch(long b, long T)
    {
        var start = randint(0, Training.shape[0] - T, new[] { b, 1L });   // (b, 1)
        var places = (start + arange(T + 1)).flatten();                   // (b * (T + 1))
        return Shifted(Training.index_select(0, places).view(b, T + 1));
    }

    /// <summary>The held-out part in windows, one after the other.</summary>
    /// <param name="T">Tokens of a window.</param>
    /// <param name="most">How many are taken, evenly spread over the part; without it, all.</param>
    /// <returns>Two times (windows, T), int64: tokens, and the token that follows each</returns>
    public (Tensor Ids, Tensor Next) HeldOutWindows(long T, int most = int.MaxValue)
    {
        var all = (HeldOut.shape[0] - 1) / T;
        var taken = Math.Min(all, most);
        var starts = arange(taken).unsqueeze(1) * (all / taken) * T;      // (windows, 1)
        return Shifted(HeldOut.index_select(0, (starts + arange(T + 1)).flatten()).view(taken, T + 1));
    }

    /// <summary>The mean loss over the held-out windows, without gradient.</summary>
    /// <param name="loss">The mean loss of tokens and the tokens that follow, two times (b, T).</param>
    /// <param name="most">As for <see cref="HeldOutWindows"/>.</param>
    public double HeldOutLoss(long T, Func<Tensor, Tensor, Tensor> loss, int most = int.MaxValue)
    {
        const int AtOnce = 64;
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var (ids, next) = HeldOutWindows(T, most);
        var (sum, count) = (0.0, (int)ids.shape[0]);
        for (var first = 0; first < count; first += AtOnce)
        {
            using var inner = NewDisposeScope();
            var end = Math.Min(count, first + AtOnce);
            sum += (end - first) * loss(ids[first..end], next[first..end]).item<float>();
        }
        return sum / count;
    }

    static (Tensor Ids, Tensor Next) Shifted(Tensor windows) => (windows[.., ..^1], windows[.., 1..]);
}
