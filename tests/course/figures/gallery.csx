#nullable enable
// Figures of every kind, with extreme inputs.

public static class FigureGallery
{
    static readonly Dictionary<string, Func<ScottPlot.Plot>> Plots = new()
    {
        ["sentence"] = () => AttentionMap.Of(ones(6, 6) / 6, Sentence.Tokens),
        ["one token"] = () => AttentionMap.Of(ones(1, 1), ["word"]),
        ["eight words"] = () => AttentionMap.Of(linspace(0, 1, 64).reshape(8, 8), Words(8, "in 1: ")),
        ["long tokens"] = () => AttentionMap.Of(ones(7, 7) / 7, Words(7, "extraordinarily-long-word-")),
        ["twelve tokens"] = () => AttentionMap.Of(ones(12, 12) / 12, Words(12, "token")),
        ["many tokens"] = () => AttentionMap.Of(ones(64, 64) / 64, Words(64, "token")),
        ["tokens without letters"] = () => AttentionMap.Of(ones(4, 4) / 4, ["漢字", "😀", "\n", "\ud800a"]),
        ["weights beyond 1"] = () => AttentionMap.Of(full(6, 6, -1.25), Sentence.Tokens),
        ["curves"] = () => Curves.Of(
            "A title", "step", "loss", [Curve.OverSteps("a", [3, 1, 2]), Curve.OverSteps("b", [2])]),
        ["huge numbers"] = () => Curves.Of("t", "x", "y", [new("c", [1e9, 2e9], [1e-9, 3e-9])]),
        ["narrow numbers"] = () => Curves.Of("t", "x", "y", [new("c", [0, 1], [123456.001, 123456.002])]),
        ["one point"] = () => Curves.Of("t", "x", "y", [new("c", [5], [7])]),
        ["constant"] = () => Curves.Of("t", "x", "y", [new("c", [1, 2, 3], [7, 7, 7])]),
        ["logarithmic"] = () => Curves.Of(
            "t", "x", "y", [new("c", [1, 99999], [1e-5, 1e5])], logX: true, logY: true),
        ["bars"] = () => Bars.Of("t", "y", Words(5, "a rather long name "), [1, -2, 3, double.NaN, 0]),
        ["many bars"] = () => Bars.Of("t", "y", Words(30, "a rather long name "),
            Enumerable.Range(0, 30).Select(i => (double)i).ToArray()),
        ["long title"] = () => Bars.Of(new string('m', 120), new string('w', 90), ["a"], [1]),
        ["sentence as a title"] = () => AttentionMap.Of(ones(6, 6) / 6, Sentence.Tokens,
            "How much of each word of the sentence flows into each of its context vectors"),
        ["masked"] = () => AttentionMap.Of(
            tril(ones(6, 6)) / 6, Sentence.Tokens, "A causal map", CausalMask.Of(6)),
        ["masked, many tokens"] = () => AttentionMap.Of(
            tril(ones(40, 40)) / 40, Words(40, "token"), mask: CausalMask.Of(40)),
        ["its own scale"] = () => AttentionMap.Of(ones(6, 6) / 6, Sentence.Tokens, upTo: 0.25),
        ["lines"] = () => AttentionLines.Of(eye(6), Sentence.Tokens),
        ["lines of two heads"] = () => AttentionLines.Of(
            stack([eye(6), ones(6, 6) / 6]), Sentence.Tokens, "Two heads"),
        ["lines of long words"] = () => AttentionLines.Of(
            eye(40)[..30], Words(30, "extraordinarily-long-word-"), Words(40, "漢")),
        ["lines of one word"] = () => AttentionLines.Of(ones(1, 1), ["word"]),
        ["arrows"] = () => ContextArrows.Of(
            Sentence.Embeddings(), SimpleAttention.Context(
                SimpleAttention.Weights(SimpleAttention.Scores(Sentence.Embeddings())), Sentence.Embeddings()),
            Sentence.Tokens),
        ["arrows of long words"] = () => ContextArrows.Of(
            Sentence.Embeddings(), Sentence.Embeddings() / 2, Words(6, "extraordinarily-long-word-")),
        ["arrows nowhere"] = () => ContextArrows.Of(ones(3, 2), ones(3, 2), ["a", "b", "c"]),
        ["many arrows"] = () => ContextArrows.Of(
            linspace(0, 1, 48).reshape(16, 3).sin(), linspace(0, 9, 48).reshape(16, 3).cos() / 4, Words(16, "word")),
        ["marks"] = () => Curves.Of("t", "x", "y", [new("c", [1, 10, 100], [0.3, 0.9, 0.1])], logX: true, logY: true,
            marks: [Mark.AtHeight("the best that is possible", 0.69), Mark.AtPlace("where training ends", 30)]),
        ["no free corner"] = () => Curves.Of("t", "x", "y",
            [Curve.OverSteps("a", [0, 1, 0, 1, 0]), Curve.OverSteps("b", [1, 0, 1, 0, 1])]),
        ["groups of bars"] = () => Bars.OfGroups("t", "loss", ["no dropout", "dropout 0.5"],
            [new("texts it learned", [0.31, 0.52]), new("new texts", [1.3, 0.9])],
            marks: Mark.AtHeight("the best that is possible", 0.693)),
    };

    /// <summary>The names of all figures, in a fixed order.</summary>
    public static IEnumerable<string> Names { get; } = Plots.Keys.Order(StringComparer.Ordinal).ToArray();

    /// <summary>A figure, drawn again.</summary>
    public static ScottPlot.Plot Of(string name) => Plots[name]();

    /// <summary>The word with a number, as often as requested.</summary>
    public static string[] Words(int count, string word) =>
        Enumerable.Range(0, count).Select(i => $"{word}{i}").ToArray();
}
