// Chapter 1 — Simplified self-attention
//
// Question: how can a token take in the tokens around it, before anything is learned?
// Seed:     0 for the places that are learned and the sentences that are timed, or what you ask for: -- --seed 3.
//           All else is fixed.
// You see:  the six words of one sentence become six context vectors, first by hand for the
//           second word, then for all words in one line. And what attention cannot see: the order.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("01_simple", Args, seed: 0, steps: 3,
    seedIs: "Seed of the places and of the sentences that are timed", stepsAre: "Rounds of each timing");

Chapter("1 Simplified self-attention",
    question: "How can a token take in the tokens around it, before anything is learned?",
    seed: $"{options.Seed} for learned places and timed sentences, nothing else is random");

Step("A sentence as numbers");
// We are at stage 1 of 4: attention with nothing to learn.
// The sentence is cut into tokens, here words, and each word x is a vector of three numbers, its embedding.
// A row is a word. Real models use hundreds of numbers for a word. Three fit on the page.
var inputs = Sentence.Embeddings();                   // (6, 3)
Show("tokens", string.Join(" ", Sentence.Tokens));
Show("inputs", inputs);

Step("Attention scores of one query");
// The goal is a context vector z for one word: a mix of all words, each in its right share.
// We work it out for "journey", the second word. It asks, so it is called the query.
// Its attention score ω with a word says how well the two agree. The measure is the dot product.
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

Step("What the dot product measures");
// It is length times length times cosine, which is 1 for two vectors that point the same way and 0 at a right angle.
// So it is larger the more alike two vectors point, but only among vectors of one length: length counts too.
// Nothing points more like "one" than "one" itself. Still its score with "journey" is larger, a longer vector.
var lengths = inputs.norm(1);                         // (6)
double CosineWithOne(int word) => dot(inputs[4], inputs[word]).item<float>()
    / (lengths[4].item<float>() * lengths[word].item<float>());
foreach (var word in new[] { 4, 1 })
    Show($"one with {Sentence.Tokens[word]}",
        Text($"length {lengths[4].item<float>():F2} x length {lengths[word].item<float>():F2} x ")
        + Text($"cosine {CosineWithOne(word):F2} = {dot(inputs[4], inputs[word]).item<float>():F2}"));

Step("From scores to weights: divide by the sum");
// Scores can be of any size. Weights should be shares of a whole: they sum to 1.
// The plainest way divides each score by the sum of all.
var attn_weights_2_tmp = attn_scores_2 / attn_scores_2.sum();
Show("attn_weights_2_tmp", attn_weights_2_tmp);
Show("sum", attn_weights_2_tmp.sum());

Step("From scores to weights: softmax");
// Dividing by the sum fails once a score is negative: a share below zero means nothing.
// Softmax takes exp first, which is always positive, and divides then.
var attn_weights_2_naive = SimpleAttention.SoftmaxNaive(attn_scores_2);
Show("attn_weights_2_naive", attn_weights_2_naive);
Show("sum of the naive softmax", attn_weights_2_naive.sum());
var attn_weights_2 = softmax(attn_scores_2, dim: 0);
Show("attn_weights_2", attn_weights_2);
Show("sum", attn_weights_2.sum());

Step("What training would see of each");
// Training asks: if a score grows a little, how much does its weight grow? That is the gradient.
// By softmax the answer is never below 0 and never above 1/4: a higher score is always a larger share.
// Divided by the sum it can be anything, of either sign, once scores nearly cancel: a step from there leads astray.
// (Softmax has a weakness of its own: where one score is far ahead, the answer is nearly 0. See chapter 2.)
float Slope(Func<Tensor, Tensor> weightsOf, params float[] scores)
{
    var leaf = tensor(scores, requires_grad: true);   // (3)
    weightsOf(leaf)[0].backward();                    // of the first weight
    return leaf.grad[0].item<float>();                // with respect to the first score
}
Tensor DividedBySum(Tensor scores) => scores / scores.sum();
Tensor BySoftmax(Tensor scores) => softmax(scores, dim: 0);
foreach (var scores in new[] { new[] { 1f, 1f, 0.5f }, new[] { 1f, -0.5f, -0.25f }, new[] { 1f, -0.5f, -0.45f } })
    Show(Text($"scores {scores[0],4}, {scores[1],4}, {scores[2],5}"), Text($"divided by the sum ")
        + Text($"{Slope(DividedBySum, scores),7:F2}, softmax {Slope(BySoftmax, scores):F2}"));

Step("How the naive softmax breaks");
// exp grows fast. Above about 88 it is too large for a float32 and becomes infinite.
// Infinite over infinite is nan: not a number.
// Below about -104 exp is rounded to 0, and 0 / 0 is nan as well.
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
// Books write it with Greek letters: ω is a score, α is a weight. 21 means: query 2 looks at word 1.
// z(2) = α21 x(1) + α22 x(2) + … + α26 x(6)
for (var i = 0; i < inputs.shape[0]; i++)
    Show(Sentence.Tokens[i].PadRight(7), Text($"ω2{i + 1} = {attn_scores_2[i].item<float>():F4}, ")
        + Text($"α2{i + 1} = {attn_weights_2[i].item<float>():F4}"));

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
TerminalMap.Show(attn_weights, Sentence.Tokens);      // on a terminal, also in colour
// A row of weights times the matrix of words is that query's context vector.
var all_context_vecs = matmul(attn_weights, inputs);  // (6, 6) x (6, 3) -> (6, 3)
Show("all_context_vecs", all_context_vecs);
Explore(Sentence.Tokens, inputs);                     // in the book, to be touched
// As pictures only when asked for, with -- --out figures: drawing takes as long as all the rest.
if (options.Out is not null)
{
    Draw(options, "01_weights", () => AttentionMap.Of(attn_weights, Sentence.Tokens, upTo: 0.25));
    Draw(options, "01_context", () => ContextArrows.Of(inputs, all_context_vecs, Sentence.Tokens));
}

Step("What self means");
// Above, the words that ask and the words that are looked at are the same six: self-attention.
// Attention between two sequences is called cross-attention. In chapter 0 the decoder's words asked, and those of
// the source were looked at. Here two German words ask, with embeddings made up for this step.
// There is a row for each word that asks, a column for each word looked at.
var german = tensor(new[,] { { 0.4f, 0.2f, 0.9f }, { 0.5f, 0.9f, 0.6f } });      // (2, 3), "Deine", "Reise"
var cross_weights = softmax(matmul(german, inputs.T), dim: -1);                  // (2, 3) x (3, 6) -> (2, 6)
var cross_context_vecs = matmul(cross_weights, inputs);                          // (2, 6) x (6, 3) -> (2, 3)
Show("cross_weights", cross_weights);
Show("cross_context_vecs", cross_context_vecs);

Step("Attention does not see the order");
// A context vector is a sum, and a sum is the same in any order. Nothing above knows which word came first.
// So both sentences below give each word the same context vector. Who bites whom is lost.
Tensor Attend(Tensor x) => matmul(softmax(matmul(x, x.T), dim: -1), x);          // (T, 3) -> (T, 3)
var dog = tensor(new[] { 0.9f, 0.1f, 0.4f });
var bites = tensor(new[] { 0.2f, 0.8f, 0.3f });
var man = tensor(new[] { 0.7f, 0.3f, 0.8f });
var dog_bites_man = stack(new[] { dog, bites, man });                            // (3, 3)
var man_bites_dog = stack(new[] { man, bites, dog });
Show("dog bites man", Attend(dog_bites_man));
Show("man bites dog", Attend(man_bites_dog));
// The same with our six words: shuffle the rows, and the same context vectors come out, shuffled alike.
var shuffle = tensor(new long[] { 3, 0, 5, 1, 4, 2 });
var shuffled_context_vecs = Attend(inputs[shuffle]);  // (6, 3)

Step("Positions mend it");
// Add to each word a vector that says where it stands. Then "dog" at place 1 is not "dog" at place 3.
// The vectors may be fixed, such as waves, or numbers that are learned: a row of a table for each place.
// Here both, the learned ones as they are before training. For attention they are the same thing: something to add.
var place = arange(3).to_type(ScalarType.Float32);                               // (3): 0, 1, 2
var fixed_places = stack(new[] { place.sin(), place.cos(), (place / 10).sin() }, dim: 1);   // (3, 3)
manual_seed(options.Seed);
var learned_places = nn.Embedding(3, 3).weight.detach();                         // (3, 3)
foreach (var (kind, places) in new[] { ("fixed places", fixed_places), ("learned places", learned_places) })
{
    Show($"dog as the first word, {kind}", Attend(dog_bites_man + places)[0]);
    Show($"dog as the last word, {kind}", Attend(man_bites_dog + places)[2]);
}

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
Check("a score is length times length times cosine, and the score of a word with itself need not be its largest",
    Math.Abs(lengths[4].item<float>() * lengths[1].item<float>() * CosineWithOne(1) - attn_scores[4, 1].item<float>())
        < 1e-5 && (bool)(attn_scores[4, 1] > attn_scores[4, 4]));
Check("by softmax a weight grows with its score, divided by the sum it may shrink",
    Slope(BySoftmax, 1, -0.5f, -0.45f) is > 0 and < 0.25f && Slope(DividedBySum, 1, -0.5f, -0.45f) < 0);
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
Check("the same words shuffled get the same context vectors, shuffled",
    allclose(shuffled_context_vecs, all_context_vecs[shuffle])
    && allclose(Attend(dog_bites_man), Attend(man_bites_dog).flip(0)));
Check("with places, fixed or learned, a dog that bites differs from one that is bitten, and so does a man",
    new[] { fixed_places, learned_places }.All(places => (bool)((Attend(dog_bites_man + places)
        - Attend(man_bites_dog + places).flip(0))[tensor(new long[] { 0, 2 })].norm(1) > 1e-2).all()));
