// Chapter 4, continued — Heads in detail
//
// Question: what does a head see, and what is the output layer for?
// Seed:     123 before every module; 0 for the queries drawn at random, or what you ask for: -- --seed 3
// You see:  what softmax along the wrong axis does, and a published result that has it; that a head reads the whole
//           word; what a narrow head cannot find; what the output layer mixes.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("04_heads", Args, seed: 0, steps: 1000,
    seedIs: "Seed of the queries and keys that are drawn", stepsAre: "How many queries are drawn");

Chapter("4 Heads in detail",
    question: "What does a head see, and what is the output layer for?",
    seed: $"123 before every module, {options.Seed} for the queries drawn at random");

var batch = Sentence.Batch();                         // (2, 6, 3)
var (T, d_in) = (batch.shape[1], batch.shape[2]);

Step("Softmax along the wrong axis");
// Exercise 3.2 once more: two heads of width 1. A published solution prints -1.4744, which chapter 4 shows to be
// impossible for an average. This is how it came about.
manual_seed(123);
var narrow = new MultiHeadAttentionWrapper(d_in, 1, contextLength: T, dropoutRate: 0.0, numHeads: 2);
// The scores of one sentence are (T, T): queries, keys. Those of a batch are (b, T, T). Dimension 1 was the keys and
// now is the queries. With dim: 1, each column sums to 1, not each row. With dim: -1, keys are meant in both.
(Tensor Context, Tensor Weights) AlongQueries(CausalAttention head)
{
    var (queries, keys) = (head.W_query.forward(batch), head.W_key.forward(batch));         // (2, 6, 1)
    var scores = CausalMask.Hide(matmul(queries, keys.transpose(1, 2)), head.mask);         // (2, 6, 6)
    var weights = softmax(scores / Math.Sqrt(1), dim: 1);
    return (matmul(weights, head.W_value.forward(batch)), weights);                         // (2, 6, 1), (2, 6, 6)
}
var published = cat(narrow.heads.Select(head => AlongQueries(head).Context).ToArray(), dim: -1);
Show("published", published[0]);
// These are its twelve numbers. They are no averages: the last word takes 2.5 shares, the first hardly any.
var wrong_weights = AlongQueries(narrow.heads[0]).Weights[0];                               // (6, 6)
Show("sum of each row of head 1", wrong_weights.sum(-1));
Show("sum of each column of head 1", wrong_weights.sum(dim: 0));
Draw(options, "04_wrong_axis", () => AttentionMap.Of(
    wrong_weights, Sentence.Tokens, "Softmax along the queries", CausalMask.Of(T)));

Step("A head sees every number of a word");
// What is cut into heads is the projection, not the input. Each row of a matrix reads the whole word.
// So each number of the input changes what head 1 returns: no derivative is 0.
manual_seed(123);
var split = new MultiHeadAttention(d_in, 4, contextLength: T, dropoutRate: 0.0, numHeads: 2);
WithoutOutputLayer(split);
void WithoutOutputLayer(MultiHeadAttention module)    // sets it to do nothing
{
    using var _ = no_grad();
    module.out_proj.weight.copy_(eye(4));
    module.out_proj.bias.zero_();
}
var input = batch.clone().requires_grad_(true);
split.forward(input)[.., .., ..2].sum().backward();   // columns 1 and 2 are head 1
Show("derivatives of head 1 by word 1", input.grad[0, 0]);

Step("What a narrow head cannot find");
// Four narrow heads cost as much as one wide head. But a narrow query says less. With width 1 a score is a product
// of two numbers: a query above 0 prefers the largest key, one below 0 the smallest. Other words never come first.
long Found(long width)
{
    manual_seed(options.Seed);
    var (queries, keys) = (randn(options.Steps, width), randn(20, width));                  // (n, d), (20, d)
    return matmul(queries, keys.T).argmax(-1).unique().output.numel();                      // (n, 20) -> (n)
}
foreach (var width in new[] { 1, 2, 8 })
    Show($"words of 20 that some query of width {width} can find", Found(width));
// So neither is always better: more heads look at more places at once, wider heads tell more words apart.

Step("What the output layer is for");
// Without it, each number of the result comes from one head. Silence head 2 and see which numbers change.
Tensor SilentSecondHead(MultiHeadAttention module)
{
    using var _ = no_grad();
    var kept = module.W_value.weight.clone();
    module.W_value.weight[2..].zero_();               // rows 3 and 4 are head 2
    var result = module.forward(batch);
    module.W_value.weight.copy_(kept);
    return result;
}
string ChangedNumbers(Tensor one, Tensor other) => string.Join(", ", Enumerable.Range(0, 4)
    .Where(column => !allclose(one[.., .., column], other[.., .., column])).Select(column => column + 1));
var mixing = new MultiHeadAttention(d_in, 4, contextLength: T, dropoutRate: 0.0, numHeads: 2);
var withoutLayer = ChangedNumbers(split.forward(batch), SilentSecondHead(split));
var withLayer = ChangedNumbers(mixing.forward(batch), SilentSecondHead(mixing));
Show("numbers that change, output layer set to do nothing", withoutLayer);
Show("numbers that change, output layer as drawn", withLayer);

Step("What was shown");
Check("softmax along the queries gives the published -1.4744",
    Math.Abs(published[0, 5, 0].item<float>() + 1.4744) < 5e-5);
Check("its columns sum to 1, its rows do not",
    allclose(wrong_weights.sum(dim: 0), ones(T)) && !allclose(wrong_weights.sum(-1), ones(T)));
Check("a head depends on every number of a word", (bool)(input.grad[0, 0] != 0).all());
Check("a head of width 1 finds two words at most, a wider one more", Found(1) <= 2 && Found(2) > 2);
Check("only the output layer lets every number hear both heads", withoutLayer == "3, 4" && withLayer == "1, 2, 3, 4");
