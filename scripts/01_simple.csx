// Chapter 1 — Simplified self-attention
//
// Question: how can a token take in the tokens around it, before anything is learned?
// Seed:     0 for the sentences that are timed, or what you ask for: -- --seed 3. All else is fixed.
// You see:  the six words of one sentence become six context vectors, first by hand for the
//           second word, then for all words in one line.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("01_simple", Args, seed: 0, steps: 3,
    seedIs: "Seed of the sentences that are timed", stepsAre: "Rounds of each timing");

Chapter("1 Simplified self-attention",
    question: "How can a token take in the tokens around it, before anything is learned?",
    seed: $"{options.Seed} for the sentences that are timed, nothing else is random");

Step("A sentence as numbers");
// Each word is already a vector of three numbers, its embedding. A row is a word.
// Real models use hundreds of numbers for a word. Three fit on the page.
var inputs = Sentence.Embeddings();                   // (6, 3)
Show("tokens", string.Join(" ", Sentence.Tokens));
Show("inputs", inputs);

Step("Attention scores of one query");
// The goal is a context vector for one word: a mix of all words, each in its right share.
// We work it out for "journey", the second word. It asks, so it is called the query.
// Its attention score with a word says how well the two agree.
// The measure is the dot product: the more alike two vectors point, the larger it is.
var query = inputs[1];                                // (3), counting starts at 0
var attn_scores_2 = empty(inputs.shape[0]);           // (6)
for (var i = 0; i < inputs.shape[0]; i++)
    attn_scores_2[i] = dot(inputs[i], query);
Show("attn_scores_2", attn_scores_2);

Step("The dot product by hand");
// Multiply number by number, then add up. That is all a dot product is.
var res = tensor(0f);
for (var d = 0; d < query.shape[0]; d++)
    res += inputs[0][d] * query[d];
Show("by hand", res);
Show("by dot", dot(inputs[0], query));

Step("From scores to weights: divide by the sum");
// Scores can be of any size. Weights should be shares of a whole: they sum to 1.
// The plainest way divides each score by the sum of all.
var attn_weights_2_tmp = attn_scores_2 / attn_scores_2.sum();
Show("attn_weights_2_tmp", attn_weights_2_tmp);
Show("sum", attn_weights_2_tmp.sum());

Step("From scores to weights: softmax");
// Dividing by the sum fails once a score is negative: a share below zero means nothing.
// Softmax takes exp first, which is always positive. It also has better gradients for training.
var attn_weights_2_naive = SimpleAttention.SoftmaxNaive(attn_scores_2);
Show("attn_weights_2_naive", attn_weights_2_naive);
Show("sum of the naive softmax", attn_weights_2_naive.sum());
var attn_weights_2 = softmax(attn_scores_2, dim: 0);
Show("attn_weights_2", attn_weights_2);
Show("sum", attn_weights_2.sum());

Step("How the naive softmax breaks");
// exp grows fast. Above about 88 it is too large for a float32 and becomes infinite.
// Infinite over infinite is nan: not a number.
// Below about -103 exp is rounded to 0, and 0 / 0 is nan as well.
// The library subtracts the largest score first. The result is the same, and nothing overflows.
var large = tensor(new[] { 1000f, 1001f, 1002f });
var small = tensor(new[] { -1000f, -1001f, -1002f });
Show("naive, large scores", SimpleAttention.SoftmaxNaive(large));
Show("naive, very negative scores", SimpleAttention.SoftmaxNaive(small));
Show("softmax, large scores", softmax(large, dim: 0));
Show("softmax, very negative scores", softmax(small, dim: 0));

Step("The context vector of one query");
// Every word, times its weight, added up: a weighted average of the sentence as "journey" sees it.
var context_vec_2 = zeros(query.shape);               // (3)
for (var i = 0; i < inputs.shape[0]; i++)
    context_vec_2 += attn_weights_2[i] * inputs[i];
Show("context_vec_2", context_vec_2);

Step("Scores of all queries");
// Now every word is the query once. Two loops do it: row i holds the scores of query i.
var T = inputs.shape[0];
var scores_by_loops = empty(T, T);                    // (6, 6)
for (var i = 0; i < T; i++)
    for (var j = 0; j < T; j++)
        scores_by_loops[i, j] = dot(inputs[i], inputs[j]);
Show("attn_scores, by loops", scores_by_loops);

// One matrix product does the same. Row times column is again a dot product.
// The course always writes it as this function: it says which shapes do not fit. The method inputs.matmul(...) does
// not check shapes, and a wrong one there may end the whole program.
var attn_scores = matmul(inputs, inputs.T);           // (6, 3) x (3, 6) -> (6, 6)
Show("attn_scores, by matmul", attn_scores);

Step("Weights and context vectors of all queries");
// dim: -1 means the last dimension. Softmax then runs along each row.
var attn_weights = softmax(attn_scores, dim: -1);     // (6, 6)
Show("attn_weights", attn_weights);
Show("sum of each row", attn_weights.sum(-1));
// A row of weights times the matrix of words is that query's context vector.
var all_context_vecs = matmul(attn_weights, inputs);  // (6, 6) x (6, 3) -> (6, 3)
Show("all_context_vecs", all_context_vecs);
// As a picture only when asked for, with -- --out figures: drawing takes as long as all the rest.
if (options.Out is not null)
    Draw(options, "01_weights", () => AttentionMap.Of(attn_weights, Sentence.Tokens));

Step("Why not loops?");
// Both ways need T x T dot products. Watch what each costs as the sentence grows.
manual_seed(options.Seed);
foreach (var length in new[] { 4, 12, 24 })
{
    var x = rand(length, 3);
    Timed($"T = {length}: two loops against one matmul",
        slow: () =>
        {
            var scores = empty(length, length);
            for (var i = 0; i < length; i++)
                for (var j = 0; j < length; j++)
                    scores[i, j] = dot(x[i], x[j]);
        },
        fast: () => matmul(x, x.T),
        rounds: options.Steps);
}

Step("What was shown");
Check("the dot product by hand equals dot", allclose(res, dot(inputs[0], query)));
Check("the naive softmax agrees with the library's on these scores", allclose(attn_weights_2_naive, attn_weights_2));
Check("the naive softmax gives nan for large and for very negative scores",
    (bool)SimpleAttention.SoftmaxNaive(large).isnan().all() && (bool)SimpleAttention.SoftmaxNaive(small).isnan().all());
Check("the library's softmax does not",
    !(bool)softmax(large, dim: 0).isnan().any() && !(bool)softmax(small, dim: 0).isnan().any());
Check("loops and matmul give the same scores", allclose(scores_by_loops, attn_scores));
Check("every row of the attention weights sums to 1", allclose(attn_weights.sum(-1), ones(T)));
Check("row 2 of all context vectors equals the context vector above", allclose(all_context_vecs[1], context_vec_2));
var by_library = SimpleAttention.Context(SimpleAttention.Weights(SimpleAttention.Scores(inputs)), inputs);
Check("the library's SimpleAttention computes the same", allclose(by_library, all_context_vecs));
