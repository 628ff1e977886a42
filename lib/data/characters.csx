/// <summary>A vocabulary whose tokens are the characters of a text, numbered in the order of Unicode.</summary>
public sealed class Characters
{
    readonly string[] _written;
    readonly Dictionary<Rune, long> _numbers = [];

    /// <summary>All characters that occur in a text.</summary>
    public Characters(string text) : this(text.EnumerateRunes().Distinct().Order())
    {
    }

    /// <summary>Characters in their order, as a checkpoint keeps them.</summary>
    public Characters(IEnumerable<Rune> characters)
    {
        foreach (var character in characters)
            _numbers.Add(character, _numbers.Count);
        _written = _numbers.Keys.Select(character => character.ToString()).ToArray();
    }

    /// <summary>How many different characters there are.</summary>
    public int Count => _written.Length;

    /// <summary>All of them, one after the other.</summary>
    public string All => string.Concat(_written);

    /// <summary>What a text can begin after: the end of a line, or the first character where there are no lines.</summary>
    /// <value>(1), int64</value>
    public Tensor Beginning => tensor(new[] { _numbers.GetValueOrDefault(new Rune('\n')) });

    /// <summary>The number of each character of a text.</summary>
    /// <returns>(T), int64</returns>
    /// <exception cref="ArgumentException">A character is not in the vocabulary.</exception>
    public Tensor Encode(string text)
    {
        var unknown = text.EnumerateRunes().Where(character => !_numbers.ContainsKey(character)).Distinct().ToArray();
        if (unknown.Length > 0)
            throw new ArgumentException($"not known: {string.Join(", ", unknown.Select(Named))}; the model knows the " +
                $"{Count} characters of its text: {string.Join(' ', _written.Select(Visible))}");
        return tensor(text.EnumerateRunes().Select(character => _numbers[character]).ToArray());
    }

    /// <summary>The text of some numbers: what <see cref="Encode"/> turned into numbers.</summary>
    /// <param name="ids">(T), int64</param>
    public string Decode(Tensor ids) => string.Concat(Written(ids));

    /// <summary>Each character by itself, as the tokens of a figure.</summary>
    /// <param name="ids">(T), int64</param>
    public string[] Written(Tensor ids) => ids.contiguous().data<long>().Select(id => _written[id]).ToArray();

    /// <summary>A character as it is written in one line: ␣ for a space, ⏎ for the end of a line.</summary>
    public static string Visible(string character) => character switch
    {
        " " => "␣",
        "\n" => "⏎",
        "\t" => "⇥",
        _ => character,
    };

    static string Named(Rune character) =>
        Rune.IsControl(character) ? $"U+{character.Value:X4}" : $"\"{character}\" (U+{character.Value:X4})";
}
