/// <summary>A database in small: a few rows, each a key and a value, and one query. The right answer is the value in
/// the row whose key is asked for.</summary>
public sealed class Lookup
{
    /// <param name="keys">How many different keys there are.</param>
    /// <param name="values">How many different values there are.</param>
    /// <param name="rows">How many rows a table has, each with a different key.</param>
    public Lookup(int keys, int values, int rows)
    {
        if (rows > keys)
            throw new ArgumentException(
                $"Lookup: {rows} rows need as many different keys, but there are only {keys}.");
        (Keys, Values, Rows) = (keys, values, rows);
    }

    /// <summary>How many different keys and values there are, and how many rows a table has.</summary>
    public int Keys { get; }
    public int Values { get; }
    public int Rows { get; }

    /// <summary>Width of a value: one place for each value, and one for "blank".</summary>
    public int ValueWidth => Values + 1;

    /// <summary>Width of a token: its key, then its value.</summary>
    public int Width => Keys + ValueWidth;

    /// <summary>Draws tables with a query each.</summary>
    /// <returns>x: (b, rows + 1, width), float32; key and value are one-hot. The last token is the query: a key, and a
    /// blank where the value is unknown. answer: (b, valueWidth), one-hot; row: (b), int64, where the answer
    /// stands.</returns>
    public (Tensor X, Tensor Answer, Tensor Row) Batch(long b)
    {
        var keys = rand(b, Keys).argsort(-1)[.., ..Rows];         // (b, rows), no key twice
        var values = randint(0, Values, new[] { b, Rows });       // (b, rows)
        var row = randint(0, Rows, new[] { b });                  // (b)
        var asked = keys.gather(1, row.unsqueeze(1));             // (b, 1)
        var blank = full(b, 1, Values, dtype: ScalarType.Int64);  // (b, 1)

        var x = cat(new[]
        {
            OneHot(cat(new[] { keys, asked }, 1), Keys),          // (b, rows + 1, keys)
            OneHot(cat(new[] { values, blank }, 1), ValueWidth),  // (b, rows + 1, valueWidth)
        }, dim: -1);
        return (x, OneHot(values.gather(1, row.unsqueeze(1)).squeeze(1), ValueWidth), row);
    }

    /// <summary>The tokens of one table in words, the rows first and the query last: <c>key 2, value 5</c>.</summary>
    /// <param name="table">(rows + 1, width)</param>
    public string[] InWords(Tensor table) => Enumerable.Range(0, Rows + 1).Select(token =>
    {
        var key = table[token, ..Keys].argmax().item<long>();
        var value = table[token, Keys..].argmax().item<long>();
        return $"key {key}, value {(value == Values ? "?" : value)}";
    }).ToArray();

    static Tensor OneHot(Tensor numbers, long classes) =>
        nn.functional.one_hot(numbers, classes).to_type(ScalarType.Float32);
}
