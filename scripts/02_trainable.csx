// Chapter 2 — Self-attention with trainable weights
//
// Question: how can a model learn what to pay attention to?
// Seed:     123 for the bare matrices, 789 for the Linear layers, 123 for the exercise;
//           0 for the trainings, or what you ask for: -- --seed 3
// You see:  three small matrices turn each word into a query, a key and a value.
//           One context vector is built by hand, then two classes do it for the whole sentence.
//           Then the matrices learn to look something up, and you see why scores are scaled.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("02_trainable", Args, seed: 0, steps: 200);

Chapter("2 Self-attention with trainable weights",
    question: "How can a model learn what to pay attention to?",
    seed: $"123 for the matrices, 789 for the Linear layers, 123 for the exercise, {options.Seed} for the trainings");

var inputs = Sentence.Embeddings();                   // (6, 3)

Step("Three matrices: Wq, Wk, Wv");
// In chapter 1 the embeddings alone decided the scores. There was nothing to learn.
// Now each word is multiplied by three matrices, and training may change their numbers.
// A word has d_in = 3 numbers. Its query, key and value have d_out = 2.
// (In language models the two widths are equal. Here they differ, so that shapes tell them apart.)
var x_2 = inputs[1];                                  // "journey"
var (d_in, d_out) = (inputs.shape[1], 2L);
manual_seed(123);
var W_query = rand(d_in, d_out);                      // (3, 2)
var W_key = rand(d_in, d_out);                        // (3, 2)
var W_value = rand(d_in, d_out);                      // (3, 2)
Show("W_query", W_query);
Show("W_key", W_key);
Show("W_value", W_value);

Step("Query, key and value");
// The names come from databases. A query is what you search for.
// Each row of the database has a key, and the query is compared with the keys.
// What you get back is the value of the row whose key fits.
// Attention does the same softly: every word has a key, every word gives a share of its value,
// and the share is larger the better its key fits the query.
var query_2 = matmul(x_2, W_query);                   // (3) x (3, 2) -> (2)
var key_2 = matmul(x_2, W_key);
var value_2 = matmul(x_2, W_value);
Show("query_2", query_2);
Show("key_2", key_2);
Show("value_2", value_2);

// Only "journey" asks, but every word can answer. So all keys and all values are needed.
var keys = matmul(inputs, W_key);                     // (6, 3) x (3, 2) -> (6, 2)
var values = matmul(inputs, W_value);                 // (6, 3) x (3, 2) -> (6, 2)
Show("keys", keys);
Show("values", values);

Step("Scores: a query against the keys");
// The score of "journey" with itself, then with every word.
var attn_score_22 = dot(query_2, keys[1]);
Show("attn_score_22", attn_score_22);
var attn_scores_2 = matmul(query_2, keys.T);          // (2) x (2, 6) -> (6)
Show("attn_scores_2", attn_scores_2);

Step("Weights and the context vector");
// d_k is the width of a key. Why its square root divides the scores is shown near the end of the chapter.
var d_k = keys.shape[^1];
var attn_weights_2 = softmax(attn_scores_2 / Math.Sqrt(d_k), dim: -1);
Show("attn_weights_2", attn_weights_2);
// Chapter 1 averaged the words themselves. Here the values are averaged.
var context_vec_2 = matmul(attn_weights_2, values);   // (6) x (6, 2) -> (2)
Show("context_vec_2", context_vec_2);

Step("SelfAttentionV1: the same for all words");
// A module keeps the three matrices as parameters, so that an optimiser finds them.
// Same seed, same draws: row 2 is the vector that was just built by hand.
manual_seed(123);
var sa_v1 = new SelfAttentionV1(d_in, d_out);
var sa_v1_out = sa_v1.forward(inputs);                // (6, 2)
Show("sa_v1(inputs)", sa_v1_out);

Step("SelfAttentionV2: Linear layers");
// A Linear layer without bias is a matrix too. It starts from smaller numbers around 0,
// with which training goes better: between -1/sqrt(d_in) and 1/sqrt(d_in).
// It stores its matrix the other way round, (d_out, d_in). Here it is transposed to compare.
manual_seed(789);
var sa_v2 = new SelfAttentionV2(d_in, d_out);
Show("W_query.weight.T", sa_v2.W_query.weight.T);
Show("W_key.weight.T", sa_v2.W_key.weight.T);
Show("W_value.weight.T", sa_v2.W_value.weight.T);
var sa_v2_out = sa_v2.forward(inputs);                // (6, 2)
Show("sa_v2(inputs)", sa_v2_out);

Step("Exercise 3.1: V1 with the weights of V2");
// The two classes differ in how their weights are drawn, not in what they compute.
// Give V1 the transposed weights of V2, and both print the same.
manual_seed(123);
var donor = new SelfAttentionV2(d_in, d_out);
var receiver = new SelfAttentionV1(d_in, d_out);
using (no_grad())
{
    receiver.W_query.copy_(donor.W_query.weight.T);
    receiver.W_key.copy_(donor.W_key.weight.T);
    receiver.W_value.copy_(donor.W_value.weight.T);
}
Show("V2", donor.forward(inputs));
Show("V1 with the weights of V2", receiver.forward(inputs));

Step("Training: look up a value by its key");
// Now we build the database itself. Six rows, each with a key and a value, then a query that names a key.
// The right answer is the value in the row with that key. Keys and values are one-hot: a single 1 says which.
// The loss is the squared distance between the query's context vector and the right value.
// Nobody says which row to look at. Only the answer is judged.
var database = new Lookup(keys: 8, values: 8, rows: 6);
manual_seed(options.Seed);
var lookup = new SelfAttentionV2(database.Width, database.ValueWidth);
Tensor Answers(Tensor x) => lookup.forward(x)[.., ^1];    // the context vector of the query, (b, valueWidth)
var lookupHistory = Trainer.Train("look up", lookup, options.Steps, () =>
{
    var (x, answer, _) = database.Batch(64);              // (64, 7, 17), (64, 9)
    return (Answers(x) - answer).square().sum(-1).mean();
}, learningRate: 3e-2);
Show("loss, first and last", Text($"{lookupHistory.First:F1} -> ≈ {lookupHistory.Last:F4}"));

// Judge the weights too, not only the loss. On new tables: how much weight is on the row with the right key?
var (tables, rightAnswer, rightRow) = database.Batch(500);
double correct, mass;
using (no_grad())
{
    correct = Accuracy.Of(Answers(tables).argmax(-1).eq(rightAnswer.argmax(-1)));
    mass = lookup.AttentionWeights[.., ^1].gather(1, rightRow.unsqueeze(1)).mean().item<float>();
}
Show("right answers", Text($"{correct:F2}"));
Show("weight on the matching row", Text($"≈ {mass:F2} (chance: {1.0 / (database.Rows + 1):F2})"));
Draw(options, "02_lookup", () => AttentionMap.Of(
    lookup.AttentionWeights[.., ^1][..8],
    Enumerable.Range(0, 8).Select(table => $"asks for row {rightRow[table].item<long>() + 1}").ToArray(),
    Enumerable.Range(1, database.Rows).Select(row => $"row {row}").Append("query").ToArray(),
    "Which row the query looks at"));

Step("Why the scores are divided by sqrt(d_k)");
// A dot product adds up d_k products, so the wider the key, the more it spreads:
// for random queries and keys its standard deviation is about sqrt(d_k).
// Entropy says how evenly the weights are spread: ln 6 = 1.79 if all six are equal, 0 if one has everything.
// The gradient is what comes back through softmax: how far the weights move when a score moves.
// Without scaling, wide keys leave one winner and almost no gradient.
Note("Each line: scores as they are -> scores divided by sqrt(d_k).");
manual_seed(options.Seed);
var widths = new[] { 16, 32, 64, 128, 256, 512, 1024 };
var raw = new List<(double Spread, double Entropy, double Gradient)>();
var scaled = new List<(double Spread, double Entropy, double Gradient)>();
foreach (var width in widths)
{
    var scores = matmul(randn(100, width), randn(width, 6));  // 100 queries, 6 keys -> (100, 6)
    raw.Add(SoftmaxHealth.Of(scores));
    scaled.Add(SoftmaxHealth.Of(scores / Math.Sqrt(width)));
    var (r, s) = (raw[^1], scaled[^1]);
    Show($"d_k {width,4}", Text($"spread ≈ {r.Spread:F1} -> {s.Spread:F1}, entropy ≈ {r.Entropy:F2} -> ")
        + Text($"{s.Entropy:F2}, gradient ≈ {r.Gradient:F2} -> {s.Gradient:F2}"));
}
Curve OverWidths(string name, IEnumerable<double> ys) =>
    new(name, widths.Select(width => (double)width).ToArray(), ys.ToArray());
Draw(options, "02_spread", () => Curves.Of("Spread of the scores", "d_k", "standard deviation", new[]
{
    OverWidths("as they are", raw.Select(h => h.Spread)), OverWidths("over sqrt(d_k)", scaled.Select(h => h.Spread)),
}, logX: true, logY: true));
Draw(options, "02_entropy", () => Curves.Of("Entropy of the weights", "d_k", "entropy", new[]
{
    OverWidths("as they are", raw.Select(h => h.Entropy)), OverWidths("over sqrt(d_k)", scaled.Select(h => h.Entropy)),
}, logX: true, yMin: 0));
Draw(options, "02_gradient", () => Curves.Of("Gradient through softmax", "d_k", "size", new[]
{
    OverWidths("as they are", raw.Select(h => h.Gradient)),
    OverWidths("over sqrt(d_k)", scaled.Select(h => h.Gradient)),
}, logX: true, yMin: 0));

Step("Training with and without scaling");
// The same lookup twice, with keys of width 64 whose numbers start as random as in the table above.
// One divides its scores by sqrt(d_k), the other does not. All else is equal.
var histories = new List<LossHistory>();
foreach (var scale in new[] { true, false })
{
    manual_seed(options.Seed);
    var model = new WideLookup(database.Width, dK: 64, database.ValueWidth, scale);
    var name = scale ? "over sqrt(d_k)" : "as they are";
    histories.Add(Trainer.Train(name, model, options.Steps, () =>
    {
        var (x, answer, _) = database.Batch(64);
        return (model.forward(x) - answer).square().sum(-1).mean();
    }));
    Show($"loss, scores {name}", Text($"{histories[^1].First:F1} -> ≈ {histories[^1].Last:F3}"));
}
Draw(options, "02_scaling", () => Curves.Of("Lookup with keys of width 64", "step", "loss",
    histories.Select(history => Curve.OverSteps($"scores {history.Name}", history.Losses)).ToArray(), yMin: 0));

Step("What was shown");
Check("the score of token 2 with itself is entry 2 of its scores", allclose(attn_scores_2[1], attn_score_22));
Check("every row of the attention weights sums to 1", allclose(sa_v2.AttentionWeights.sum(-1), ones(6)));
Check("row 2 of SelfAttentionV1 equals the context vector above", allclose(sa_v1_out[1], context_vec_2));
Check("V1 with the weights of V2 equals V2", allclose(receiver.forward(inputs), donor.forward(inputs)));
Check("each module has three trainable matrices",
    sa_v1.parameters().Count() == 3 && sa_v2.parameters().Count() == 3 && sa_v2.parameters().All(p => p.requires_grad));
Check("after training every query finds its value", correct > 0.99);
Check("most of the weight is on the row with the matching key", mass > 0.7);
Check("without scaling the spread grows with the width, with scaling it stays near 1",
    raw[^1].Spread > 20 && scaled.All(h => h.Spread > 0.7 && h.Spread < 1.4));
Check("without scaling the widest keys lose nine tenths of the entropy and four fifths of the gradient",
    raw[^1].Entropy < scaled[^1].Entropy / 10 && raw[^1].Gradient < scaled[^1].Gradient / 5);
Check("with scaling the training reaches a loss five times smaller", histories[0].Last * 5 < histories[1].Last);
