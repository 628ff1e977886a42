// Chapter 3, continued — Masks and dropout in detail
//
// Question: what can go wrong with a mask, and with dropout?
// Seed:     789 for the weights of chapter 2; 0 for the draws of dropout, or what you ask for: -- --seed 3
// You see:  where a mask is applied; whether a large negative number is enough; a mask for padding; a row that may
//           look at nothing; more keys than queries; who needs no mask. What dropout does to the sum of a row,
//           and where it belongs.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("03_masks", Args, seed: 0, steps: 2000,
    seedIs: "Seed of the draws of dropout", stepsAre: "How many times dropout is drawn");

Chapter("3 Masks and dropout in detail",
    question: "What can go wrong with a mask, and with dropout?",
    seed: $"789 for the weights of chapter 2, {options.Seed} for the draws of dropout");

Step("Before or after softmax, before or after the division");
// The weights of chapter 3 once more.
var inputs = Sentence.Embeddings();                   // (6, 3)
var (d_in, d_out, T) = (inputs.shape[1], 2L, inputs.shape[0]);
manual_seed(789);
var sa_v2 = new SelfAttentionV2(d_in, d_out);
var queries = sa_v2.W_query.forward(inputs);          // (6, 2)
var keys = sa_v2.W_key.forward(inputs);               // (6, 2)
var attn_scores = matmul(queries, keys.T);            // (6, 6)
var mask = triu(ones(T, T), diagonal: 1).@bool();     // (6, 6)
var root = Math.Sqrt(d_out);
var before = softmax(attn_scores.masked_fill(mask, float.NegativeInfinity) / root, dim: -1);
Show("masked before the division", before);
// Minus infinity divided by a number stays what it is, so after the division is the same.
var after = softmax((attn_scores / root).masked_fill(mask, float.NegativeInfinity), dim: -1);
// After softmax it is not, unless each row is divided by its sum: the hidden words have taken their share already.
var after_softmax = softmax(attn_scores / root, dim: -1).masked_fill(mask, 0);
Show("sum of each row, masked after softmax", after_softmax.sum(-1));

Step("Is a large negative number enough?");
// Much code writes -1e9 or -1e4 for minus infinity. Here the third word must not be seen. What weight does it keep?
var hidden_third = tensor(new[] { false, false, true });
string Kept(Tensor scores, float low) =>
    Text($"{scores.masked_fill(hidden_third, low).softmax(-1)[2].item<float>():0.######}");
var usual = tensor(new[] { 2f, 1f, 3f });
Show("scores 2 and 1, hidden -10: it keeps", Kept(usual, -10));
Show("scores 2 and 1, hidden -1e4: it keeps", Kept(usual, -1e4f));
Show("scores 2 and 1, hidden -infinity: it keeps", Kept(usual, float.NegativeInfinity));
// In float32, exp(-1e4) is 0. But "large" depends on the other scores. Let these be very low themselves:
Show("scores -20000 and -20001, hidden -1e4: it keeps", Kept(usual - 20002, -1e4f));
// Nothing is below minus infinity.

Step("A padding mask beside the causal mask");
// The texts of a batch must have one length, so short ones are filled up with padding, here on the left.
// Nobody may look at padding. The causal mask is the same for every text; this one is not.
// A score is hidden if either mask hides it. 1 is where a word may look:
var padding = tensor(new[,] { { false, false, false, false }, { true, true, false, false } });   // (b, T)
var future = triu(ones(4, 4), diagonal: 1).@bool();   // (T, T)
var hidden = future.logical_or(padding.unsqueeze(1)); // (T, T) or (b, 1, T) -> (b, T, T)
Show("text 1, four words", hidden[0].logical_not().to_type(ScalarType.Int64));
Show("text 2, two words", hidden[1].logical_not().to_type(ScalarType.Int64));
// Padding on the right comes after every word, so the causal mask hides it already. Only padding sees padding.
var on_the_right = future.logical_or(tensor(new[] { false, false, true, true }));               // (T, T)

Step("A row that may look at nothing");
// In text 2, rows 1 and 2 may look at nothing: the average of nothing. Minus infinity says so, -1e9 hides it:
// where all scores are equally low, all weights are equal, also on the future.
var level = zeros(2, 4, 4);                           // all scores alike
Show("with -1e9", level.masked_fill(hidden, -1e9)[1].softmax(-1));
var of_nothing = level.masked_fill(hidden, float.NegativeInfinity).softmax(-1);                 // (b, T, T)
Show("with minus infinity", of_nothing[1]);
// Nobody reads these rows, but NaN spreads. The loss below asks for row 4 alone, and yet all values get it.
var values = ones(4, 2, requires_grad: true);
matmul(of_nothing[1], values)[3].sum().backward();
Show("gradient of the values", values.grad);
// The cure: let each word look at itself, padding too. Its row is thrown away anyway.
var mended = level.masked_fill(hidden.logical_and(eye(4).@bool().logical_not()), float.NegativeInfinity).softmax(-1);
Show("each may look at itself", mended[1]);
Draw(options, "03_padding", () => AttentionMap.Of(
    mended[1], new[] { "padding", "padding", "Your", "journey" }, "Two words behind padding", hidden[1]));

Step("More keys than queries");
// A model that writes text keeps the keys and values of earlier words; that store is called a cache.
// It computes queries for the new words only. These are the last words, so their mask is the end of the full mask:
// the diagonal moves to the right by the number of words in the cache, here 4.
var cached = 4;
var mask_of_new = triu(ones(2, 6), diagonal: 1 + cached).@bool();                               // (2, 6)
Show("mask of two new words", mask_of_new.to_type(ScalarType.Int64));
var scores_of_new = matmul(queries[cached..], keys.T);   // (2, 2) x (2, 6) -> (2, 6)
var weights_of_new = softmax(scores_of_new.masked_fill(mask_of_new, float.NegativeInfinity) / root, dim: -1);
Show("weights of two new words", weights_of_new);
// The last row hides nothing. Who adds one word at a time needs no mask.

Step("Who needs no mask");
// A text that is complete, to be translated for example, may be read as a whole: what a word means may depend on a
// later one. The part of a model that reads such texts is called its encoder; it has no causal mask.
// Change the last word. Which rows of the result change?
var changed = inputs.clone();
changed[^1] = 9f;
string Changed(nn.Module<Tensor, Tensor> module)
{
    var (one, other) = (module.forward(inputs.unsqueeze(0))[0], module.forward(changed.unsqueeze(0))[0]);  // (6, 2)
    return string.Join(", ", Enumerable.Range(0, (int)T).Where(row => !(bool)(one[row] == other[row]).all())
        .Select(row => row + 1));
}
var causal = new CausalAttention(d_in, d_out, contextLength: T, dropoutRate: 0.0);
Show("rows that change without a mask", Changed(sa_v2));
Show("rows that change with the mask", Changed(causal));
// A decoder writes. Its next word does not exist yet, and training must not show it: only there is the mask needed.

Step("Rows that sum to more than 1");
// After dropout a weight may be above 1, and a row need not sum to 1. That is no bug.
// Three weights can be dropped in eight ways. With a share of one half, each way is as likely. Here are all:
var three = tensor(new[] { 0.2f, 0.3f, 0.5f });
var ways = tensor(Enumerable.Range(0, 24).Select(i => (float)(i / 3 >> i % 3 & 1)).ToArray()).view(8, 3);
var dropped = ways * three / (1 - 0.5);               // (8, 3)
Show("the weights in all eight ways", dropped);
Show("their sums", dropped.sum(-1));
// On average the sum is 1, and each weight is what it was. The largest is lost in half of the ways, too.
Show("mean of the sums", dropped.sum(-1).mean());
Show("mean of each weight", dropped.mean(new long[] { 0 }));
// With more weights there are too many ways to list. Drawn at random, the sums of the rows come near 1 on average.
manual_seed(options.Seed);
var drawn = nn.functional.dropout(before.detach().expand(options.Steps, T, T), 0.5, training: true);  // (draws, 6, 6)
var mean_sum = drawn.sum(-1).mean().item<float>();
Show("mean sum of a row, drawn at random", Text($"≈ {mean_sum:F1}"));

Step("Why dropout comes after softmax");
// Published formulas of attention leave dropout out: it belongs to training alone. It acts on the weights.
// On scores it goes wrong. A score of 0 does not mean "nothing": softmax gives it a share, since exp(0) is 1.
// And minus infinity times 0 is NaN. First the first score is dropped, then the third, which the mask hides.
var two_and_hidden = tensor(new[] { 2f, 1f, float.NegativeInfinity });
var first_dropped = (two_and_hidden * tensor(new[] { 0f, 2f, 2f })).softmax(-1);
var third_dropped = (two_and_hidden * tensor(new[] { 2f, 2f, 0f })).softmax(-1);
Show("score 1 dropped", first_dropped);
Show("score 3 dropped", third_dropped);

Step("What was shown");
Check("masking before and after the division is the same", allclose(before, after));
Check("masking after softmax leaves rows that sum to less than 1", (bool)(after_softmax.sum(-1)[..^1] < 0.999).all());
Check("only minus infinity hides from very low scores too",
    Kept(usual - 20002, -1e4f) == "1" && Kept(usual - 20002, float.NegativeInfinity) == "0");
Check("padding on the right changes nothing for words", (bool)(on_the_right == future)[..2].all());
Check("a row of nothing is NaN, and reaches the gradient of every value",
    (bool)of_nothing[1, ..2].isnan().all() && (bool)values.grad.isnan().all());
Check("rows that may look at something are as they were", allclose(mended[1, 2..], of_nothing[1, 2..]));
Check("two new words with a cache get the weights of the full map", allclose(weights_of_new, before[cached..]));
Check("without a mask the last word changes the first row, with it only its own",
    Changed(sa_v2).StartsWith("1,") && Changed(causal) == "6");
Check("on average, dropout changes neither the weights nor their sum",
    allclose(dropped.mean(new long[] { 0 }), three) && Math.Abs(mean_sum - 1) < 0.1);
Check("dropped before softmax, a score keeps a share", first_dropped[0].item<float>() > 0.1);
