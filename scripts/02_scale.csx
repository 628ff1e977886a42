// Chapter 2, continued — Why scores are scaled
//
// Question: why are scores divided by the square root of d_k?
// Seed:     0, or what you ask for: dotnet script scripts/02_scale.csx -- --seed 3
// You see:  what the width of a key does to softmax, and so to a training; and which number's root it is.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("02_scale", Args, seed: 0, steps: 200);

Chapter("2 Why scores are scaled", question: "Why are scores divided by the square root of d_k?",
    seed: $"{options.Seed}");

Step("A sum of products spreads");
// A score is a dot product: it adds up d_k products, where d_k is the width of a query and of a key.
// For random queries and keys its standard deviation, the usual distance from the mean, is about sqrt(d_k).
// Two products by hand, then the spread of many scores.
manual_seed(options.Seed);
var (q, k) = (randn(2), randn(2));                    // one query and one key of width 2
Show("query", q);
Show("key", k);
Show("by hand", Text($"{q[0].item<float>():F4} x {k[0].item<float>():F4} + {q[1].item<float>():F4} x ")
    + Text($"{k[1].item<float>():F4} = {dot(q, k).item<float>():F4}"));
var widths = new[] { 16, 64, 256, 1024 };
var scores = widths.Select(width => matmul(randn(100, width), randn(width, 6))).ToArray();  // (100, 6), 6 keys
foreach (var (width, of) in widths.Zip(scores))
    Show($"d_k {width,4}", Text($"spread ≈ {of.std().item<float>():F1}, sqrt(d_k) = {Math.Sqrt(width)}"));

Step("Too sharp, too flat");
// Entropy says how evenly the weights are spread: ln 6 = 1.79 if all six are equal, 0 if one has everything.
// The gradient is what comes back through softmax: how far the weights move when a score moves.
// As they are, scores of wide keys are too sharp: one winner, almost no gradient. Divided by d_k they are too flat:
// all weights alike, a plain average. Divided by the root they stay as they are at any width.
var ways = new (string Name, Func<double, double> Divisor)[]
{
    ("as they are", _ => 1), ("over sqrt(d_k)", Math.Sqrt), ("over d_k", d => d),
};
var health = ways.Select(way =>
    scores.Zip(widths, (of, width) => SoftmaxHealth.Of(of / way.Divisor(width))).ToArray()).ToArray();
for (var i = 0; i < widths.Length; i++)
    foreach (var ((name, _), of) in ways.Zip(health))
        Show($"d_k {widths[i],4}, {name,-14}", Text($"spread ≈ {of[i].Spread:F2}, entropy ≈ {of[i].Entropy:F2}, ")
            + Text($"gradient ≈ {of[i].Gradient:F2}"));
Curve[] OverWidths(Func<SoftmaxHealth, double> part) => ways.Zip(health, (way, of) =>
    new Curve(way.Name, widths.Select(d => (double)d).ToArray(), of.Select(part).ToArray())).ToArray();
Draw(options, "02_spread", () => Curves.Of("Spread of the scores", "d_k", "standard deviation",
    OverWidths(h => h.Spread), logX: true, logY: true));
Draw(options, "02_entropy", () => Curves.Of("Entropy of the weights", "d_k", "entropy",
    OverWidths(h => h.Entropy), logX: true, yMin: 0, marks: Mark.AtHeight("all six weights alike, ln 6", Math.Log(6))));
Draw(options, "02_gradient", () => Curves.Of("Gradient through softmax", "d_k", "size",
    OverWidths(h => h.Gradient), logX: true, yMin: 0));

Step("The root of which number?");
// Of d_k, since that many products are added. How wide the words are, d_model, does not matter.
foreach (var d_model in new[] { 32, 512 })
{
    var words = randn(100, d_model);                  // queries and keys get numbers of spread 1
    Tensor Project() => matmul(words, randn(d_model, 16)) / Math.Sqrt(d_model);    // (100, 16)
    Show($"d_k 16, words of {d_model,3} numbers",
        Text($"spread of the scores ≈ {matmul(Project(), Project().T).std().item<float>():F1}"));
}
// Queries may be divided, or scores: it is one number, and it can be taken out of the sum.
var (some_queries, some_keys) = (randn(6, 16), randn(6, 16));
var queries_divided = matmul(some_queries / 4, some_keys.T);           // (6, 6)
var scores_divided = matmul(some_queries, some_keys.T) / 4;            // (6, 6)
Show("first row, queries divided", queries_divided[0]);
Show("first row, scores divided", scores_divided[0]);

Step("What it does to a training");
// The lookup of chapter 2 three times, with keys of width 64 whose numbers start as random as above.
// All else is equal: the numbers at the start, and the tables.
var database = new Lookup(keys: 8, values: 8, rows: 6);
LossHistory Train(string name, double divisor)
{
    manual_seed(options.Seed);
    var model = new WideLookup(database.Width, dK: 64, database.ValueWidth, divisor);
    manual_seed(options.Seed + 1);
    return Trainer.Train(name, model, options.Steps, () =>
    {
        var (x, right, _) = database.Batch(64);
        return (model.forward(x) - right).square().sum(-1).mean();
    });
}
var histories = ways.Select(way => Train(way.Name, way.Divisor(64))).ToArray();
foreach (var history in histories)
    Show($"loss, scores {history.Name}", Text($"{history.First:F1} -> ≈ {history.Last:F3}"));
Draw(options, "02_scaling", () => Curves.Of("Lookup with keys of width 64", "step", "loss",
    histories.Select(history => Curve.OverSteps(history.Name, history.Losses)).ToArray(), yMin: 0));

Step("What was shown");
Check("without scaling the spread grows with the width, over sqrt(d_k) it stays near 1",
    health[0][^1].Spread > 20 && health[1].All(h => h.Spread > 0.7 && h.Spread < 1.4));
Check("without scaling the widest keys get one winner and little gradient",
    health[0][^1].Entropy < health[1][^1].Entropy / 10 && health[0][^1].Gradient < health[1][^1].Gradient / 5);
Check("over d_k the widest keys get all weights alike", health[2][^1].Entropy > Math.Log(6) - 0.01);
Check("to divide queries is to divide scores", allclose(queries_divided, scores_divided));
Check("over sqrt(d_k) training reaches a smaller loss than over d_k, and one five times as small as without",
    histories[1].Last < histories[2].Last && histories[1].Last * 5 < histories[0].Last);
