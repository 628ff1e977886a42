// Chapter 2 — Self-attention with trainable weights
//
// Question: how can a model learn what to pay attention to?
// Seed:     123 for the bare matrices, 789 for the Linear layers, 123 for the exercise;
//           0 for the trainings, or what you ask for: -- --seed 3
// You see:  three small matrices turn each word into a query, a key and a value.
//           One context vector is built by hand, then a class does it for the whole sentence.
//           Then the matrices learn to look something up, and you see why scores are scaled.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("02_trainable", Args, seed: 0, steps: 200);

Chapter("2 Self-attention with trainable weights",
    question: "How can a model learn what to pay attention to?",
    seed: $"123 for the matrices, 789 for the Linear layers, 123 for the exercise, {options.Seed} for the trainings");

var inputs = Sentence.Embeddings();                   // (6, 3)

Step("Three matrices: Wq, Wk, Wv");
// We are at stage 2 of 4. In chapter 1 the embeddings alone decided the scores. There was nothing to learn.
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
// So key and value of a word are two things made from one: how it is found, and what it gives.
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
// d_k is the width of a key. Why its square root divides the scores is shown further down.
var d_k = keys.shape[^1];
var attn_weights_2 = softmax(attn_scores_2 / Math.Sqrt(d_k), dim: -1);
Show("attn_weights_2", attn_weights_2);
// Chapter 1 averaged the words themselves. Here the values are averaged.
var context_vec_2 = matmul(attn_weights_2, values);   // (6) x (6, 2) -> (2)
Show("context_vec_2", context_vec_2);

Step("The inputs are not Q, K and V yet");
// The inputs x go in once, and the matrices make queries Q, keys K and values V of them, once.
// Code that seems to pass Q, K and V to attention passes x three times: the matrices are inside.
// Chapter 1 had no matrices: it took x for all three. A matrix that changes nothing, eye, gives that case back.
var asIs = matmul(inputs, eye(3));                    // (6, 3), for Q, K and V
var by_eye = matmul(softmax(matmul(asIs, asIs.T), dim: -1), asIs);
Show("row 2 with Wq = Wk = Wv = eye, unscaled", by_eye[1]);

Step("SelfAttentionV1: the same for all words");
// A module keeps the three matrices as parameters, so that an optimiser finds them.
// Same seed, same draws: row 2 is the vector that was just built by hand.
// The course's own has the same lines, with checks of its input: lib/attention/self_attention_v1.csx.
class SelfAttention : nn.Module<Tensor, Tensor>
{
    public readonly Parameter W_query, W_key, W_value;

    public SelfAttention(long d_in, long d_out) : base(nameof(SelfAttention))
    {
        W_query = new Parameter(rand(d_in, d_out));
        W_key = new Parameter(rand(d_in, d_out));
        W_value = new Parameter(rand(d_in, d_out));
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)                          // (T, d_in), or a batch (b, T, d_in)
    {
        var queries = matmul(x, W_query);                             // (…, T, d_out)
        var keys = matmul(x, W_key);                                  // (…, T, d_out)
        var values = matmul(x, W_value);                              // (…, T, d_out)
        var attn_scores = matmul(queries, keys.transpose(-2, -1));    // (…, T, T): row = query, column = key
        var attn_weights = softmax(attn_scores / Math.Sqrt(keys.shape[^1]), dim: -1);
        return matmul(attn_weights, values);                          // (…, T, d_out)
    }
}
manual_seed(123);
var sa_v1 = new SelfAttention(d_in, d_out);
var sa_v1_out = sa_v1.forward(inputs);                // (6, 2)
Show("sa_v1(inputs)", sa_v1_out);
// matmul works on the last two dimensions. So one sentence needs no unsqueeze, and a batch no loop;
// and a transposed matrix needs no contiguous: it changes no number.
var as_batch = sa_v1.forward(inputs.unsqueeze(0));    // (1, 6, 3) -> (1, 6, 2)
var scores_contiguous = matmul(query_2, keys.T.contiguous());         // (6)

Step("SelfAttentionV2: Linear layers");
// A Linear layer without bias is a matrix too. It starts from smaller numbers around 0,
// between -1/sqrt(d_in) and 1/sqrt(d_in). What that is good for is shown further down.
// It stores its matrix the other way round, (d_out, d_in), and multiplies by the transposed one.
// A weight from elsewhere may be stored either way: its shape tells, unless d_in = d_out.
ShowCode("lib/attention/self_attention_v2.csx", "public override Tensor forward");
manual_seed(789);
var sa_v2 = new SelfAttentionV2(d_in, d_out);
Show("W_query.weight.T", sa_v2.W_query.weight.T);
Show("W_key.weight.T", sa_v2.W_key.weight.T);
Show("W_value.weight.T", sa_v2.W_value.weight.T);
var sa_v2_out = sa_v2.forward(inputs);                // (6, 2)
Show("sa_v2(inputs)", sa_v2_out);
var queries_by_matmul = matmul(inputs, sa_v2.W_query.weight.T);       // (6, 3) x (3, 2) -> (6, 2)

Step("Exercise 3.1: V1 with the weights of V2");
// The two differ in how their weights are drawn and stored, not in what they compute.
// Give V1 the transposed weights of V2, and both print the same.
manual_seed(123);
var donor = new SelfAttentionV2(d_in, d_out);
var receiver = new SelfAttention(d_in, d_out);
using (no_grad())
{
    receiver.W_query.copy_(donor.W_query.weight.T);
    receiver.W_key.copy_(donor.W_key.weight.T);
    receiver.W_value.copy_(donor.W_value.weight.T);
}
Show("V2", donor.forward(inputs));
Show("V1 with the weights of V2", receiver.forward(inputs));

Step("Why three matrices?");
// Let one matrix make queries and keys. Then the score of "journey" with "one" is that of "one" with "journey":
// no word can look at another without being looked at as strongly. Two matrices are free of that.
var shared = matmul(matmul(inputs, W_query), matmul(inputs, W_query).T);   // (6, 6)
var separate = matmul(matmul(inputs, W_query), keys.T);                    // (6, 6)
Show("journey with one, one with journey, one matrix", stack(new[] { shared[1, 4], shared[4, 1] }));
Show("journey with one, one with journey, two matrices", stack(new[] { separate[1, 4], separate[4, 1] }));
// The third says what is passed on. It need not be there: without it the words themselves are averaged, as in
// chapter 1. With it a value can be another vector than the word, and of another width. And it may come later:
// to average the words and then multiply by Wv is the same.
var projected_then = matmul(matmul(attn_weights_2, inputs), W_value);      // (6) x (6, 3) x (3, 2) -> (2)
Show("context_vec_2, projected after the average", projected_then);

Step("A task: look up a value by its key");
// Now we build the database itself. Six rows, each with a key and a value, then a query that names a key.
// The right answer is the value in the row with that key. Keys and values are one-hot: a single 1 says which.
var database = new Lookup(keys: 8, values: 8, rows: 6);
manual_seed(options.Seed);
var (table, itsAnswer, itsRow) = database.Batch(1);   // (1, 7, 17), (1, 9), (1)
foreach (var token in database.InWords(table[0]))
    Show("token", token);
Show("by hand", $"the last token asks, token {itsRow[0].item<long>() + 1} has its key, "
    + $"so the answer is value {itsAnswer[0].argmax().item<long>()}");

Step("Which loss teaches Wq, Wk and Wv?");
// The loss is the squared distance between the query's context vector and the right value. It judges only the answer:
// nobody says which row to look at. But the answer depends on the weights, the weights on the scores,
// and the scores on Wq and Wk. So backward finds a gradient for each of the three.
var lookup = new SelfAttentionV2(database.Width, database.ValueWidth);
Tensor Answers(Tensor x) => lookup.forward(x)[.., ^1];    // the context vector of the query, (b, valueWidth)
Tensor Loss(Tensor answers, Tensor right) => (answers - right).square().sum(-1).mean();
var (x64, right64, _) = database.Batch(64);           // (64, 7, 17), (64, 9)
Loss(Answers(x64), right64).backward();
foreach (var (name, parameter) in lookup.named_parameters())
    Show($"size of the gradient of {name}", Text($"{parameter.grad.norm().item<float>():F4}"));

Step("The training loop");
// Training repeats five lines: forget the last gradients, compute answers, judge them, find the gradients, and
// change every number a little against its gradient. The optimiser Adam chooses how much.
var optimizer = optim.Adam(lookup.parameters(), lr: 3e-2);
var losses = new List<double>();
for (var step = 0; step < options.Steps; step++)
{
    using var scope = NewDisposeScope();              // frees what this step computed
    var (x, right, _) = database.Batch(64);           // (64, 7, 17), (64, 9)
    optimizer.zero_grad();
    var answers = Answers(x);                         // forward: (64, 9)
    var loss = Loss(answers, right);                  // one number
    loss.backward();
    optimizer.step();
    losses.Add(loss.item<float>());
}
Show("loss, first and last", Text($"{losses[0]:F1} -> ≈ {losses[^1]:F3}"));

Step("What was learned");
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
    Enumerable.Range(0, 8).Select(i => $"asks for row {rightRow[i].item<long>() + 1}").ToArray(),
    Enumerable.Range(1, database.Rows).Select(row => $"row {row}").Append("query").ToArray(),
    "Which row the query looks at"));

Step("Parameter or Linear?");
// Both compute the same, so it is a matter of where training starts. Here it starts from each, on the same tables.
// Trainer does the five lines. It also clips large gradients, and takes smaller steps towards the end.
LossHistory TrainOn(string name, Func<nn.Module<Tensor, Tensor>> build)
{
    manual_seed(options.Seed);
    var model = build();
    manual_seed(options.Seed + 1);
    var history = Trainer.Train(name, model, options.Steps, () =>
    {
        var (x, right, _) = database.Batch(64);
        return Loss(model.forward(x)[.., ^1], right);
    });
    Show($"loss, {name}", Text($"{history.First:F1} -> ≈ {history.Last:F3}"));
    return history;
}
var ofRand = TrainOn("Parameter, from rand", () => new SelfAttentionV1(database.Width, database.ValueWidth));
var ofLinear = TrainOn("Linear", () => new SelfAttentionV2(database.Width, database.ValueWidth));

Step("Why the scores are divided by sqrt(d_k)");
// A dot product adds up d_k products, so the wider the key, the more it spreads:
// for random queries and keys its standard deviation is about sqrt(d_k).
// Entropy says how evenly the weights are spread: ln 6 = 1.79 if all six are equal, 0 if one has everything.
// The gradient is what comes back through softmax: how far the weights move when a score moves.
// As they are, scores of wide keys are too sharp: one winner, almost no gradient. Divided by d_k they are too flat:
// all weights alike, a plain average. Divided by the root they stay as they are at any width.
var ways = new (string Name, Func<double, double> Divisor)[]
{
    ("as they are", _ => 1), ("over sqrt(d_k)", Math.Sqrt), ("over d_k", d => d),
};
manual_seed(options.Seed);
var widths = new[] { 16, 64, 256, 1024 };
var wide = widths.Select(width => matmul(randn(100, width), randn(width, 6))).ToArray();   // 100 queries, 6 keys
var health = ways.Select(way =>
    wide.Zip(widths, (scores, width) => SoftmaxHealth.Of(scores / way.Divisor(width))).ToArray()).ToArray();
for (var i = 0; i < widths.Length; i++)
    foreach (var ((name, _), of) in ways.Zip(health))
        Show($"d_k {widths[i],4}, {name,-14}", Text($"spread ≈ {of[i].Spread:F2}, entropy ≈ {of[i].Entropy:F2}, ")
            + Text($"gradient ≈ {of[i].Gradient:F2}"));
Draw(options, "02_entropy", () => Curves.Of("Entropy of the weights", "d_k", "entropy", ways.Zip(health, (way, of) =>
    new Curve(way.Name, widths.Select(d => (double)d).ToArray(), of.Select(h => h.Entropy).ToArray())).ToArray(),
    logX: true, yMin: 0));

Step("The root of which number?");
// Of d_k, the width of a key, since that many products are added. How wide the words are does not matter.
foreach (var d_model in new[] { 32, 512 })
{
    var words = randn(100, d_model);                      // queries and keys get numbers of spread 1
    Tensor Project() => matmul(words, randn(d_model, 16)) / Math.Sqrt(d_model);    // (100, 16)
    Show($"spread of scores, d_k 16, words of {d_model} numbers",
        Text($"≈ {matmul(Project(), Project().T).std().item<float>():F1}"));
}
// Queries may be divided, or scores: it is one number, and it can be taken out of the sum.
var queries_divided = matmul(matmul(inputs, W_query) / Math.Sqrt(d_k), keys.T);    // (6, 6)

Step("Training with and without scaling");
// The same lookup three times, with keys of width 64 whose numbers start as random as in the table above.
var histories = ways.Select(way => TrainOn($"scores {way.Name}", () =>
    new WideLookup(database.Width, dK: 64, database.ValueWidth, way.Divisor(64)))).ToArray();
Draw(options, "02_scaling", () => Curves.Of("Lookup with keys of width 64", "step", "loss",
    histories.Select(history => Curve.OverSteps(history.Name, history.Losses)).ToArray(), yMin: 0));

Step("What was shown");
Check("with matrices that change nothing, attention is that of chapter 1",
    allclose(by_eye, SimpleAttention.Context(SimpleAttention.Weights(SimpleAttention.Scores(inputs)), inputs)));
Check("row 2 of the class equals the context vector above", allclose(sa_v1_out[1], context_vec_2));
manual_seed(123);
Check("the course's SelfAttentionV1 gives the same",
    allclose(new SelfAttentionV1(d_in, d_out).forward(inputs), sa_v1_out));
Check("unsqueeze and contiguous change no number",
    allclose(as_batch[0], sa_v1_out) && allclose(scores_contiguous, attn_scores_2));
Check("every row of the attention weights sums to 1", allclose(sa_v2.AttentionWeights.sum(-1), ones(6)));
Check("a Linear layer multiplies by its weight, transposed; V1 with the weights of V2 equals V2",
    allclose(queries_by_matmul, sa_v2.W_query.forward(inputs))
    && allclose(receiver.forward(inputs), donor.forward(inputs)));
Check("one matrix for queries and keys makes scores symmetric, two do not",
    allclose(shared, shared.T) && !allclose(separate, separate.T));
Check("values may be projected before or after the average", allclose(projected_then, context_vec_2));
Check("the loss of the answers reaches all three matrices",
    lookup.parameters().Count() == 3 && lookup.parameters().All(parameter => (bool)(parameter.grad.norm() > 0)));
Check("after training every query finds its value, and most of the weight is on the row with the matching key",
    correct > 0.99 && mass > 0.7);
Check("from the numbers of a Linear layer training gets ten times as far", ofLinear.Last * 10 < ofRand.Last);
Check("without scaling the spread grows with the width, over sqrt(d_k) it stays near 1",
    health[0][^1].Spread > 20 && health[1].All(h => h.Spread > 0.7 && h.Spread < 1.4));
Check("without scaling the widest keys get one winner and little gradient, over d_k all weights alike",
    health[0][^1].Entropy < health[1][^1].Entropy / 10 && health[0][^1].Gradient < health[1][^1].Gradient / 5
    && health[2][^1].Entropy > Math.Log(6) - 0.01);
Check("to divide queries is to divide scores", allclose(queries_divided, separate / Math.Sqrt(d_k)));
Check("over sqrt(d_k) training reaches a smaller loss than over d_k, and one five times as small as without",
    histories[1].Last < histories[2].Last && histories[1].Last * 5 < histories[0].Last);
