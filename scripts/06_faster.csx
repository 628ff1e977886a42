// Chapter 6 — The same numbers, faster
//
// Question: how is the same attention computed with less time and less memory?
// Seed:     0, or what you ask for: dotnet script scripts/06_faster.csx -- --seed 3
// You see:  one layer computed in seven ways, each beside the one before: the same outputs, the same gradients,
//           different times and memory. Then what makes writing fast: a cache, smaller caches, and what they change.
// Your own: -- --model FILE lets a model write that chapter 5 has saved in out/.
// Lines that begin with "timed:" are measured on your machine, a median and in brackets the middle half of all rounds.

#load "../lib/workbench.csx"

var (options, asked) = FasterOptions.Read("06_faster", Args, seed: 0, steps: 5);
var saved = asked is null ? null : Misuse.Unless(() => Checkpoint.Read(asked));

Chapter("6 The same numbers, faster",
    question: "How is the same attention computed with less time and less memory?", seed: $"{options.Seed}");

const int Width = 64, Heads = 8, Context = 512;
manual_seed(options.Seed);
var layer = new MultiHeadAttention(Width, Width, Context, dropoutRate: 0.0, Heads);

// Two ways side by side, for a text of T words: what they return, what they teach, what they cost. Memory is that
// of all tensors that are made, as if none were freed, as in a training: counted, and beside it a formula in numbers.
var differences = new List<double>();
void Beside(Way before, Way after, int T, string formula, double numbers)
{
    ShowCode($"lib/attention/{after.File}.csx", after.Signature);
    manual_seed(options.Seed + 1);
    var (x, towards) = (randn(1, T, Width), randn(1, T, Width));
    foreach (var way in new[] { before, after })
        Show($"last word, {way.Name}", way.Forward(x, layer).detach()[^1, ^1, ..5]);
    var (output, gradient) = Way.Difference(before, after, x, layer);
    differences.AddRange([output, gradient]);
    Show("equal to 1e-5", $"outputs {output <= 1e-5}, all gradients {gradient <= 1e-5}");
    TimedBeside(before.Name, () => before.Run(x, layer, towards), after.Name, () => after.Run(x, layer, towards),
        options.Steps);                               // forward and back
    var bytes = numbers * sizeof(float);
    Show($"memory, {after.Name}", Text($"{formula} = {Size(bytes)}; counted ≈ {Bytes(after, T) / bytes:F1} times that"));
}
string Size(double bytes) => bytes < 1e6 ? Text($"{bytes / 1e3:F1} kB") : Text($"{bytes / 1e6:F1} MB");
double Bytes(Way way, long T) => way.Bytes(randn(1, T, Width), layer);
// Queries, keys, values, contexts, joined contexts, outputs; and scores, scaled, masked, as weights.
const string Rows = "6 · T · d", Maps = "4 · heads · T · T";
double Whole(double T) => 6 * T * Width + 4 * Heads * T * T;

Step("Loops");
// Attention as the formula states it: every query meets every key, one pair after the other, in every head.
// For T words that is T (T + 1) / 2 pairs per head. Each needs a few operators, and a call to one takes far longer than
// the handful of products inside.
ShowCode($"lib/attention/{Way.Loops.File}.csx", Way.Loops.Signature);
Show("pairs for 12 words and 8 heads", Heads * 12 * 13 / 2);
// Memory: a score, a weight and a weighted value for each pair, in tensors so small that each costs more than it holds.

Step("Loops become products");
// What changed: one matrix product gives all scores of a head, a second one all averages.
// Why it pays: the same multiplications in two calls, and a product reads its rows from memory once for many pairs.
// The half of the scores that lies ahead is computed in vain, and then hidden.
Beside(Way.Loops, Way.Matmul, T: 12, $"{Rows} + {Maps}", Whole(12));

Step("All heads in one product");
// What changed: one projection serves all heads, and a view makes the heads a dimension of their own (chapter 4).
// Why it pays: 8 heads take as many calls as one, which shows as long as the products are small.
Beside(Way.Matmul, Way.SplitHeads, T: 12, $"{Rows} + {Maps}", Whole(12));

Step("One projection for queries, keys and values");
// What changed: the three matrices are stacked one below the other, so that x is multiplied once, then cut in three.
// Why it pays: one call for three, and x is read once. GPT-2's weights are stored this way (c_attn). The number
// of multiplications is the same: on a CPU little is gained, and here the joining costs a copy.
Beside(Way.SplitHeads, Way.OneProjection, T: 12,
    $"{Rows} + {Maps} + 3 · d · d", Whole(12) + 3 * Width * Width);

Step("Letters instead of views");
// What changed: einsum names the dimensions; which are multiplied and which summed is read from the letters.
// Why it pays: the reader. No transpose, no order of dimensions to keep in mind, and below it the same products.
Beside(Way.OneProjection, Way.Einsum, T: 12, $"{Rows} + {Maps}", Whole(12));

Step("One operator, and no matrix of scores");
// What changed: scores, mask, softmax and average are one operator of the library, scaled_dot_product_attention.
// Why it pays: the scores exist in small tiles only, so memory grows with T and not with T · T; on the way back the
// tiles are computed again. Scores that are hidden wholesale are never computed at all.
Beside(Way.Einsum, Way.OneOperator, T: Context, Rows, 6.0 * Context * Width);
// With twice the words, what split heads make becomes four times as large, and what the operator makes twice:
foreach (var T in new[] { 128, 256, 512 })
    Show($"T = {T}", $"split heads ≈ {Size(Bytes(Way.SplitHeads, T))}, of them {Maps} "
        + $"{Size(4.0 * Heads * T * T * sizeof(float))}; the fused operator less than "
        + $"{Math.Ceiling(Bytes(Way.OneOperator, T) / 1e6)} MB");
var (growth, fusedGrowth) = (Bytes(Way.SplitHeads, 512) / Bytes(Way.SplitHeads, 256),
    Bytes(Way.OneOperator, 512) / Bytes(Way.OneOperator, 256));

Step("A softmax that streams");
// How can softmax work in tiles, when it divides by a sum over the whole row? Take four scores in two tiles of two.
var (scores, numbers) = (tensor(new[] { 1f, 3f, 2f, 5f }), tensor(new[] { 10f, 20f, 30f, 40f }));
// The first tile, as if it were all: its largest score, the sum of exp(score - largest), and of the values times that.
var (largest, sum, total) = (3.0, Math.Exp(1 - 3) + Math.Exp(3 - 3), 10 * Math.Exp(1 - 3) + 20 * Math.Exp(3 - 3));
Show("after the first tile", Text($"largest {largest}, sum {sum:F4}, total {total:F4}"));
// The second tile has a larger score, 5. All that was summed under 3 shrinks by exp(3 - 5), as if 5 had been known.
var shrink = Math.Exp(3 - 5);
sum = sum * shrink + Math.Exp(2 - 5) + Math.Exp(5 - 5);
total = total * shrink + 30 * Math.Exp(2 - 5) + 40 * Math.Exp(5 - 5);
Show("after the second tile", Text($"largest 5, sum {sum:F4}, total {total:F4}"));
Show("total over sum", Text($"{total / sum:F4}"));
var whole = dot(scores.softmax(-1), numbers).item<float>();
Show("softmax of all four at once", Text($"{whole:F4}"));

Step("The operator, written out in tiles");
// What changed: the loop over tiles that the operator hides is written in C#. A tile of keys is added as by hand above.
// Why it pays: it does not here, since each tile is a dozen calls. Inside the operator the tile stays in the fastest
// memory of the processor, and the calls are gone.
// (All maps that are not wholly hidden are kept for the way back, in tiles: the operator computes them again instead.)
Beside(Way.OneOperator, Way.Tiles(64), T: Context,
    "5 · heads · T · (T + 64) / 2", 2.5 * Heads * Context * (Context + 64));
// Without a way back, one tile is there at a time, and for each query two numbers and its total:
var some = randn(1, Heads, 64, Width / Heads);        // (1, heads, 64, dHead)
var of_one_tile = BytesMade.By(() =>
    TiledAttention.Add(StreamedSoftmax.Nothing(some), some, some, some, ahead: 0).Context, some);
Show("one tile makes, whatever T is", Text($"5 · heads · 64 · 64 = {Size(20.0 * Heads * 64 * 64)}; ")
    + Text($"counted ≈ {of_one_tile / (20.0 * Heads * 64 * 64):F1} times that"));

Step("A cache for keys and values");
// A model writes one word, then reads the text again to write the next. But no word looks ahead: what the earlier words
// are to the later ones, their keys and values, does not change.
// What changed: keys and values are kept; only the newest word is projected, and only its query is asked.
// Why it pays: for the word at place T, T rows of work become one, and T · T scores become T.
ShowCode("lib/attention/cached_attention.csx", "public static Tensor Forward");
Tensor OneByOne(Tensor x, Func<Tensor, Tensor> next)  // (1, T, d), word by word
{
    using var _ = no_grad();                          // A cache is for writing. A training has all words at once.
    return cat(Enumerable.Range(0, (int)x.shape[1]).Select(i => next(x.narrow(1, i, 1))).ToArray(), dim: 1);
}
manual_seed(options.Seed + 2);
var text = randn(1, 128, Width);
var cache = new KeyValueCache(batch: 1, Heads, capacity: 128, Width / Heads);
var one_by_one = OneByOne(text, word => CachedAttention.Forward(word, layer, cache));
var at_once = layer.forward(text).detach();
Show("last word, word by word", one_by_one[0, ^1, ..5]);
Show("last word, all at once", at_once[0, ^1, ..5]);
// Equal to 1e-5, not to the last bit. All at once, softmax adds up the zeros of the hidden words too, and so the others
// in a different order; where libtorch computes, a product of one row adds up in a different order from one of many.
Show("equal to 1e-5", $"outputs {allclose(one_by_one, at_once, rtol: 0, atol: 1e-5)}");
// The twelve words of the steps above, to go through one by one in the book:
manual_seed(options.Seed + 1);
Explore(Enumerable.Range(1, 12).Select(place => $"word {place}").ToArray(), randn(1, 12, Width)[0], layer);
void Rewrite()
{
    using var _ = no_grad();
    for (var length = 1; length <= 128; length++)
        layer.forward(text.narrow(1, 0, length));     // the whole text again, for one more word
}
void WriteOn()
{
    using var fresh = new KeyValueCache(1, Heads, 128, Width / Heads);
    OneByOne(text, word => CachedAttention.Forward(word, layer, fresh));
}
TimedBeside("128 words, each time all again", Rewrite, "with a cache", WriteOn, options.Steps);
// Its price is memory: 2 · heads · d_head numbers for each word and layer, the 2 for keys and values.
Show("bytes of this cache", $"{cache.Bytes} = 2 · {Heads} heads · {Width / Heads} · 128 words · 4 bytes");

Step("Groups: fewer keys than queries");
// What changed: several heads of queries share one head of keys and values (grouped-query attention).
// Why it pays: the cache has a head for each group only, and writing a word reads that much less memory. A layer as
// small as this one gains no time from it.
ShowCode("lib/attention/grouped_query_attention.csx", "Tensor Attend");
manual_seed(options.Seed);
var grouped = new GroupedQueryAttention(Width, Width, Heads, numGroups: 2);
// It is multi-head attention whose heads have the same keys and values, four by four: copy them, and see.
var copied = new MultiHeadAttention(Width, Width, Context, dropoutRate: 0.0, Heads);
Tensor ForEachHead(Linear of) => of.weight.view(2, Width / Heads, Width)            // (groups, dHead, d)
    .repeat_interleave(Heads / 2, dim: 0).view(Width, Width);                       // each group four times
using (no_grad())
{
    copied.W_query.weight.copy_(grouped.W_query.weight);
    copied.W_key.weight.copy_(ForEachHead(grouped.W_key));
    copied.W_value.weight.copy_(ForEachHead(grouped.W_value));
    copied.out_proj.load_state_dict(grouped.out_proj.state_dict());
}
(Tensor Output, Tensor Gradient) Learn(Func<Tensor, Tensor> forward)
{
    var input = text.clone().requires_grad_(true);
    var output = forward(input);
    output.square().sum().backward();
    return (output.detach(), input.grad);
}
bool Equal(Tensor one, Tensor other) => allclose(one, other, rtol: 1e-5, atol: 1e-5);
var (of_groups, of_copies) = (Learn(grouped.forward), Learn(copied.forward));
var groupCache = new KeyValueCache(1, heads: 2, capacity: 128, Width / Heads);
var grouped_one_by_one = OneByOne(text, word => grouped.Next(word, groupCache));
Show("last word, 2 groups", of_groups.Output[0, ^1, ..5]);
Show("last word, 8 heads with copies", of_copies.Output[0, ^1, ..5]);
Show("last word, 2 groups with a cache", grouped_one_by_one[0, ^1, ..5]);
Show("equal to 1e-5", $"outputs {Equal(of_groups.Output, of_copies.Output)}, "
    + $"gradients of the words {Equal(of_groups.Gradient, of_copies.Gradient)}");
TimedBeside("8 heads", () => Learn(copied.forward), "2 groups", () => Learn(grouped.forward), options.Steps);
Show("bytes of this cache", $"{groupCache.Bytes} = 2 · 2 groups · {Width / Heads} · 128 words · 4 bytes");

Step("A sliding window");
// What changed: a word looks at the newest w words only, and the newest key takes the place of the oldest.
// Why it pays: the cache, and with it the work for a word, stop growing. In a text as short as this one that gains no
// time yet. What is further back is reached through the layers: one layer up, a word has seen words that had seen it.
ShowCode("lib/attention/windowed_attention.csx", "public static Tensor Next");
Tensor WithWindow(Tensor x, long w) => WindowedAttention.Forward(x, layer, w);
var window_out = WithWindow(text, 32).detach();
var rolling = new RollingCache(1, Heads, window: 32, Width / Heads);
var rolled = OneByOne(text, word => WindowedAttention.Next(word, layer, rolling));
Show("last word, window 32", window_out[0, ^1, ..5]);
Show("last word, window 32 with a cache", rolled[0, ^1, ..5]);
Show("last word, all 128 words", at_once[0, ^1, ..5]);
var (all_words, wide_window) = (Learn(layer.forward), Learn(x => WithWindow(x, 128)));
Show("a window of 128 equals no window to 1e-5", $"outputs {Equal(all_words.Output, wide_window.Output)}, "
    + $"gradients of the words {Equal(all_words.Gradient, wide_window.Gradient)}");
void RollOn()
{
    using var fresh = new RollingCache(1, Heads, 32, Width / Heads);
    OneByOne(text, word => WindowedAttention.Next(word, layer, fresh));
}
TimedBeside("128 words with a cache", WriteOn, "with a window of 32", RollOn, options.Steps);
Show("bytes of this cache", $"{rolling.Bytes} = 2 · {Heads} heads · {Width / Heads} · 32 words · 4 bytes");
// Unlike everything before, this computes something else once a text is longer than the window: here the last words differ.

Step("What a cache costs");
// 2 · layers · heads of keys · d_head · words · bytes of a number, and with a window no more words than it holds.
// Mistral 7B has 32 layers, 32 heads of width 128, 8 groups and a window of 4096. In numbers of 2 bytes, 32768 words:
string Gibibytes(long keyHeads, long? window) =>
    Text($"{CacheSize.Bytes(32, keyHeads, 128, 32768, window, bytesPerNumber: 2) / (double)(1 << 30)} GiB");
Show("a key for each head", Gibibytes(32, null));
Show("a key for each group", Gibibytes(8, null));
Show("and a window of 4096", Gibibytes(8, 4096));

Step("A model that writes");
// Chapter 5's model, of the same shape but for a longer context. It is not trained: how long a token takes does not
// depend on what was learned. (Its weights are made three times as large, so that it prefers some tokens.) With --model,
// the one that you trained writes in its place.
manual_seed(options.Seed);
var model = new LanguageModel(new LanguageModelOptions(Vocabulary: 80, Context: 1024) { TiedWeights = false });
model.eval();
var noGradients = no_grad();                          // from here on
foreach (var matrix in model.parameters().Where(parameter => parameter.dim() == 2))
    matrix.mul_(3);
Tensor Likeliest(Tensor logits) => logits[.., ^1].argmax(-1, keepdim: true);        // (1, T, 80) -> (1, 1)
var writing = saved?.RestoreModel() ?? model;
var prompt = saved is null ? randint(80, [1, 8])      // (1, T), int64
    : new Sampler(0.8, seed: options.Seed).Continue(writing, saved.Characters.Beginning, 7).unsqueeze(0);
var (read_again, with_cache) = (prompt, prompt);
var writer = new CachedLanguageModel(writing);        // lib/models/cached_language_model.csx
var logits = writer.Next(prompt);                     // (1, T, 80), and the prompt is in the caches
for (var i = 0; i < Math.Min(24, writing.Options.Context - 8); i++)
{
    read_again = cat([read_again, Likeliest(writing.forward(read_again))], dim: 1);
    with_cache = cat([with_cache, Likeliest(logits)], dim: 1);
    logits = writer.Next(with_cache[.., ^1..]);       // the newest token alone, at the place after the last
}
string Written(Tensor ids) => saved is null ? string.Join(' ', ids[^24..].data<long>().ToArray())
    : Sample.Line(saved.Characters.Decode(ids));
Show("read again", Written(read_again[0]));
Show("with a cache", Written(with_cache[0]));
// A cached key knows its token's place. If a text outgrows the context and its beginning is cut off, all places move:
// with positions that are learned, the caches are stale then, and are filled anew.

Step("Time for one more token");
// Multiplications for the token at place T, in each block: 12 d · d for its projections and its network, 2 T d for its
// scores and its average. Without a cache, all of that for every token of the text.
ShowCode("lib/experiments/token_times.csx", "public static double WithCache");
ShowCode("lib/experiments/token_times.csx", "public static double ReadAgain");
// In a figure with two logarithmic axes, T to the power of n is a line of slope n. The slopes of theory:
string Slopes(int from, int to, Func<int, double> again, Func<int, double> cached) =>
    Text($"read again {TokenTimes.Slope(again(from), again(to), from, to):F2}, ")
    + Text($"with a cache {TokenTimes.Slope(cached(from), cached(to), from, to):F2}");
foreach (var (from, to) in new[] { (16, 64), (64, 256), (256, 1000) })
    Show($"slope from {from} to {to}", Slopes(from, to,
        T => TokenTimes.ReadAgain(model.Options, T), T => TokenTimes.WithCache(model.Options, T)));
var per_token = TokenTimes.Measure(model, options.Steps);
foreach (var (T, time) in TokenTimes.Lengths.Zip(per_token))
    WriteLine($"{Timing.Mark}token {T}: read again {time[0]}, with a cache {time[1]}");
double Median(int T, int way) => per_token[Array.IndexOf(TokenTimes.Lengths, T)][way].Median;
WriteLine($"{Timing.Mark}slope from 256 to 1000: {Slopes(256, 1000, T => Median(T, 0), T => Median(T, 1))}");
Draw(options, "06_generation", () => TokenTimes.Figure(model.Options, per_token));
// What theory leaves out: the cost of a call, which short texts feel, and of reading memory, which long ones feel.

Step("What was shown");
Check("all ways return the same to 1e-5, and teach the same", differences.Max() <= 1e-5);
Check("scores grow with the square of the words, the fused operator's memory with the words",
    growth > 3.6 && fusedGrowth < 2.2);
Check("softmax in two tiles is softmax", Math.Abs(total / sum - whole) < 1e-5);
Check("word by word with a cache is all at once", allclose(one_by_one, at_once, rtol: 0, atol: 1e-5));
Check("groups are heads that share keys and values, with a cache too",
    Equal(of_groups.Output, of_copies.Output) && Equal(of_groups.Gradient, of_copies.Gradient)
    && Equal(grouped_one_by_one, of_groups.Output));
Check("a rolling cache gives what the mask of its window gives", Equal(rolled, window_out));
Check("up to its length a window changes nothing, beyond it does",
    Equal(window_out[.., ..32], at_once[.., ..32]) && !allclose(window_out[.., 33..], at_once[.., 33..], atol: 1e-3));
Check("caches of 128 words shrink to a quarter by groups, and to a quarter by a window",
    cache.Bytes == 4 * groupCache.Bytes && cache.Bytes == 4 * rolling.Bytes);
Check("the model writes the same with caches", (bool)(read_again == with_cache).all());
