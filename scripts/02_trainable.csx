// Chapter 2 — Self-attention with trainable weights
//
// Question: how can a model learn what to pay attention to?
// Seed:     123 for the bare matrices, 789 for the Linear layers, 123 for the exercise.
// You see:  three small matrices turn each word into a query, a key and a value.
//           One context vector is built by hand, then two classes do it for the whole sentence.

#load "../lib/workbench.csx"

Chapter("2 Self-attention with trainable weights",
    question: "How can a model learn what to pay attention to?",
    seed: "123 for the matrices, 789 for the Linear layers, 123 for the exercise");

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

Step("Why the scores are divided by sqrt(d_k)");
// d_k is the width of a key. A dot product adds d_k products, so it spreads more the wider the key:
// for random queries and keys its standard deviation is sqrt(d_k).
// Softmax of widely spread scores puts nearly all weight on one word.
// There its curve is flat, its gradient is near zero, and training stands still.
// Dividing by sqrt(d_k) keeps the spread near 1 at any width.
manual_seed(123);
foreach (var width in new[] { 2, 64, 1024 })
{
    var scores = matmul(randn(200, width), randn(width, 6));           // 200 queries, 6 keys -> (200, 6)
    var scaled = scores / Math.Sqrt(width);
    Show($"width {width}", FormattableString.Invariant(
        $"spread {Spread(scores):F1} -> {Spread(scaled):F1}, ") + FormattableString.Invariant(
        $"largest weight {Largest(scores):F2} -> {Largest(scaled):F2}"));
}
float Spread(Tensor scores) => scores.std().item<float>();
float Largest(Tensor scores) => softmax(scores, dim: -1).amax(new long[] { -1 }).mean().item<float>();

Step("Weights and the context vector");
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
// A Linear layer without bias is a matrix too. It starts from a smaller, centred draw,
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

Step("What was shown");
Check("the score of token 2 with itself is entry 2 of its scores", allclose(attn_scores_2[1], attn_score_22));
Check("every row of the attention weights sums to 1", allclose(sa_v2.AttentionWeights.sum(-1), ones(6)));
Check("row 2 of SelfAttentionV1 equals the context vector above", allclose(sa_v1_out[1], context_vec_2));
Check("V1 with the weights of V2 equals V2", allclose(receiver.forward(inputs), donor.forward(inputs)));
Check("each module has three trainable matrices",
    sa_v1.parameters().Count() == 3 && sa_v2.parameters().Count() == 3 && sa_v2.parameters().All(p => p.requires_grad));
