// Chapter 2 — Self-attention with trainable weights
//
// Question: how can a model learn what to pay attention to?
// Seed:     123 for the bare matrices, 789 for the Linear layers, 123 for the exercise;
//           0 for the trainings, or what you ask for: -- --seed 3
// You see:  three small matrices turn each word into a query, a key and a value.
//           One context vector is built by hand, then a class does it for the whole sentence.
//           Then the matrices learn to look something up. Why scores are scaled is shown in 02_scale.csx.
// Your own: -- --mine runs the lookup with your module, exercises/02_trainable/matrix_module.csx.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("02_trainable", Args, seed: 0, steps: 200, mine: "matrix_module");

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
// d_k is the width of a key. Why its square root divides the scores is shown in 02_scale.csx.
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
// Same seed, same draws: row 2 is the vector that was just built by hand. The last three lines are the paper's formula:
// Attention(Q, K, V) = softmax(Q Kᵀ / √d_k) V
// The course's own has the same lines and checks its input: lib/attention/self_attention_v1.csx.
sealed class ShortSelfAttention : nn.Module<Tensor, Tensor>
{
    public readonly Parameter W_query, W_key, W_value;

    public ShortSelfAttention(long d_in, long d_out) : base(nameof(ShortSelfAttention))
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
var sa_v1 = new ShortSelfAttention(d_in, d_out);
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
Explore(Sentence.Tokens, inputs, sa_v2);              // in the book, to be touched
var queries_by_matmul = matmul(inputs, sa_v2.W_query.weight.T);       // (6, 3) x (3, 2) -> (6, 2)

Step("Exercise 3.1: V1 with the weights of V2");
// The two differ in how their weights are drawn and stored, not in what they compute.
// Give V1 the transposed weights of V2, and both print the same.
manual_seed(123);
var donor = new SelfAttentionV2(d_in, d_out);
var receiver = new ShortSelfAttention(d_in, d_out);
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
// a score cannot tell who asks from who is asked. (A weight still can, since each row is divided by its own sum.)
// Two matrices are free of that.
var shared = matmul(matmul(inputs, W_query), matmul(inputs, W_query).T);   // (6, 6)
var separate = matmul(matmul(inputs, W_query), keys.T);                    // (6, 6)
Show("journey with one, one with journey, one matrix", stack(new[] { shared[1, 4], shared[4, 1] }));
var shared_weights = softmax(shared / Math.Sqrt(d_k), dim: -1);            // (6, 6)
Show("their weights, one matrix", stack(new[] { shared_weights[1, 4], shared_weights[4, 1] }));
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
var (tables, rightAnswer, rightRow) = database.Batch(500);    // never trained on: to judge by
var looksBefore = Looks();
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

Tensor Looks()                                        // the weights of each table's query, (500, 7)
{
    using var _ = no_grad();
    lookup.forward(tables);
    return lookup.AttentionWeights[.., ^1];
}

Step("What was learned");
// Judge the weights too, not only the loss: how much weight is on the row with the right key, before and after?
var looksAfter = Looks();
var correct = Accuracy.Of(Answers(tables).argmax(-1).eq(rightAnswer.argmax(-1)));
double OnTheRightRow(Tensor looks) => looks.gather(1, rightRow.unsqueeze(1)).mean().item<float>();
Show("right answers", Text($"{correct:F2}"));
Show("weight on the matching row", Text($"≈ {OnTheRightRow(looksBefore):F2} -> ≈ {OnTheRightRow(looksAfter):F2}"));
var asked = Enumerable.Range(0, 8).Select(i => $"asks for row {rightRow[i].item<long>() + 1}").ToArray();
var looked = Enumerable.Range(1, database.Rows).Select(row => $"row {row}").Append("query").ToArray();
Draw(options, "02_lookup", () => new[] { (looksBefore, "before"), (looksAfter, "after") }.Select(looks =>
    AttentionMap.Of(looks.Item1[..8], asked, looked, $"Where queries look, {looks.Item2} training")).ToArray());

Step("Parameter or Linear?");
// Both compute the same, so it is a matter of where training starts. Here it starts from each, on the same tables.
// Trainer does the five lines. It also clips large gradients, and takes smaller steps towards the end.
LossHistory TrainFrom(string start, Func<nn.Module<Tensor, Tensor>> build)
{
    manual_seed(options.Seed);
    var model = build();
    manual_seed(options.Seed + 1);                    // the same tables for each
    var history = Trainer.Train(start, model, options.Steps, () =>
    {
        var (x, right, _) = database.Batch(64);
        return Loss(model.forward(x)[.., ^1], right);
    });
    Show($"loss, {start}", Text($"{history.First:F1} -> ≈ {history.Last:F3}"));
    return history;
}
var fromRand = TrainFrom("Parameter, from rand", () => new SelfAttentionV1(database.Width, database.ValueWidth));
var fromLinear = TrainFrom("Linear", () => new SelfAttentionV2(database.Width, database.ValueWidth));
Draw(options, "02_start", () => Curves.Of("The same training from two starts", "step", "loss",
    new[] { Curve.OverSteps(fromRand.Name, fromRand.Losses), Curve.OverSteps(fromLinear.Name, fromLinear.Losses) },
    yMin: 0));

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
Check("one matrix for queries and keys makes scores symmetric, though not weights; two do not",
    allclose(shared, shared.T) && !allclose(shared_weights, shared_weights.T) && !allclose(separate, separate.T));
Check("values may be projected before or after the average", allclose(projected_then, context_vec_2));
Check("the loss of the answers reaches all three matrices",
    lookup.parameters().Count() == 3 && lookup.parameters().All(parameter => (bool)(parameter.grad.norm() > 0)));
Check("after training every query finds its value, and most of the weight is on the row with the matching key",
    correct > 0.99 && OnTheRightRow(looksAfter) > 0.7);
Check("from the numbers of a Linear layer training gets ten times as far", fromLinear.Last * 10 < fromRand.Last);
