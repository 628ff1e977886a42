/// <summary>A tiny language: in every text one bracket opens and, somewhere later, the same kind of bracket closes. All
/// other words are filler. Which bracket closes is decided by a word further back, and by no other word.</summary>
public sealed class Brackets
{
    /// <summary>How a word is written: the opening brackets, the closing ones in the same order, the fillers.</summary>
    public static readonly IReadOnlyList<string> Written = ["(", "[", "{", "<", ")", "]", "}", ">", "a", "b"];

    /// <summary>Words of a text.</summary>
    public const int Length = 10;

    /// <summary>How many kinds of brackets there are.</summary>
    public const int Kinds = 4;

    const int Fillers = 2;
    const int LastOpening = 3;

    /// <summary>Size of the vocabulary.</summary>
    public static int Words => Written.Count;

    /// <summary>The mean loss of every next word that a model has that knows all there is to know: what is left is
    /// chance. In nats.</summary>
    public static double BestLoss
    {
        get
        {
            const double Openings = LastOpening + 1;
            var closings = Enumerable.Range(0, LastOpening + 1).Average(place => Math.Log(Length - 2 - place));
            var text = Math.Log(Openings) + closings + Math.Log(Kinds) + (Length - 2) * Math.Log(Fillers);
            // The first word is given. It opens one time in four, and then each kind is as likely.
            var (opens, fills) = (1 / Openings, 1 - 1 / Openings);
            var first = -opens * Math.Log(opens / Kinds) - fills * Math.Log(fills / Fillers);
            return (text - first) / (Length - 1);
        }
    }

    /// <summary>Draws texts. The bracket opens at one of the first four places and closes at least two places
    /// later.</summary>
    /// <returns>Word numbers, (b, Length), int64</returns>
    public static Tensor Texts(long b)
    {
        var fillers = randint(2 * Kinds, Words, new[] { b, (long)Length });              // (b, Length)
        var kind = randint(0, Kinds, new[] { b, 1L });                                   // (b, 1)
        var opening = randint(0, LastOpening + 1, new[] { b, 1L });                      // (b, 1)
        var closing = opening + 2 + (rand(b, 1) * (Length - 2 - opening)).to_type(ScalarType.Int64);
        return fillers.scatter(1, opening, kind).scatter(1, closing, kind + Kinds);
    }

    /// <summary>Where the bracket opens and where it closes.</summary>
    /// <param name="texts">(b, T), int64</param>
    /// <returns>Two times (b), int64</returns>
    public static (Tensor Opening, Tensor Closing) Places(Tensor texts)
    {
        var opens = texts.lt(Kinds).to_type(ScalarType.Int64);                           // (b, T)
        var closes = texts.lt(2 * Kinds).to_type(ScalarType.Int64) - opens;              // (b, T)
        return (opens.argmax(-1), closes.argmax(-1));
    }

    /// <summary>How often a model knows which bracket closes: the share of texts where, of the four closing words, it
    /// gives the right one the highest score.</summary>
    /// <param name="texts">(b, Length), int64</param>
    /// <param name="scores">Scores of the next word at every place, (b, Length, Words)</param>
    public static double ClosedRightly(Tensor texts, Tensor scores)
    {
        var text = arange(texts.shape[0]);
        var (opening, closing) = Places(texts);
        var before = scores[text, closing - 1];                                          // (b, Words)
        return Accuracy.Of(before[.., Kinds..(2 * Kinds)].argmax(-1).eq(texts[text, opening]));
    }

    /// <summary>A text as it is written, its words with spaces between.</summary>
    /// <param name="text">(T), int64</param>
    public static string Line(Tensor text) => string.Join(' ', Labels(text));

    /// <summary>The words of a text.</summary>
    /// <param name="text">(T), int64</param>
    public static string[] Labels(Tensor text) =>
        text.contiguous().data<long>().Select(word => Written[(int)word]).ToArray();
}
