// Chapter 3 — Causal attention
//
// Question: how do we keep a word from looking at the words that come after it?
// Seed:     789 for the weights of chapter 2, 123 for dropout and for the modules;
//           0 for the trainings, or what you ask for: -- --seed 3
// You see:  the future masked away in two ways, dropout, a module that does both for batches, and that
//           nothing leaks. Then two models learn a small language, and one of them cheats.
// Next:     03_masks.csx, other masks and what can go wrong.
// Your own: -- --mine runs the training with your module, exercises/03_causal/module.csx.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("03_causal", Args, seed: 0, steps: 160, mine: "module");

Chapter("3 Causal attention",
    question: "How do we keep a word from looking at the words that come after it?",
    seed: $"789 for the weights of chapter 2, 123 for dropout and the modules, {options.Seed} for the trainings");

var inputs = Sentence.Embeddings();                   // (6, 3)
var (d_in, d_out, T) = (inputs.shape[1], 2L, inputs.shape[0]);

Step("The weights so far");
// A language model predicts the next word. While it learns, it is given the whole text, and must not peek: word i may
// use words 1 to i only. So far, every word looks at every other. Row i below has weight to the right of column i.
manual_seed(789);
var sa_v2 = new SelfAttentionV2(d_in, d_out);
var queries = sa_v2.W_query.forward(inputs);          // (6, 2)
var keys = sa_v2.W_key.forward(inputs);               // (6, 2)
var attn_scores = matmul(queries, keys.T);            // (6, 6)
var attn_weights = softmax(attn_scores / Math.Sqrt(d_out), dim: -1);
Show("attn_weights", attn_weights);
// A row belongs to the word that looks, the query. A column belongs to the word that is looked at, the key.
// A word shares out its attention, so each row sums to 1. A column sums to what its word gets from all others.
Show("sum of each row", attn_weights.sum(-1));        // over the keys: the last dimension
Show("sum of each column", attn_weights.sum(dim: 0));      // over the queries

Step("Masking the weights");
// tril keeps the lower triangle of a matrix. As a mask it is 1 where a word may look.
var mask_simple = tril(ones(T, T));                   // (6, 6)
Show("mask_simple", mask_simple);
// Times the mask, the future is gone. But the rows no longer sum to 1.
var masked_simple = attn_weights * mask_simple;
Show("masked_simple", masked_simple);
var row_sums = masked_simple.sum(-1, keepdim: true);  // (6, 1): each row is divided by its sum
var masked_simple_norm = masked_simple / row_sums;
Show("masked_simple_norm", masked_simple_norm);

Step("Masking the scores");
// There is a shorter way. Softmax gives a score of minus infinity the weight 0, and normalises the rest.
// triu with diagonal 1 is the upper triangle without the diagonal: 1 where a word must not look.
var mask = triu(ones(T, T), diagonal: 1);             // (6, 6)
var masked = attn_scores.masked_fill(mask.@bool(), float.NegativeInfinity);
Show("masked scores", masked);
var causal_weights = softmax(masked / Math.Sqrt(d_out), dim: -1);
Show("causal attn_weights", causal_weights);
TerminalMap.Show(causal_weights, Sentence.Tokens, mask);       // on a terminal, also in colour; what is masked is grey
// Both agree: softmax divides exp(score) by a sum, and renormalising divides that sum away again.

Step("Dropout");
// While training, dropout sets a random share of the weights to 0, so that the model does not lean
// on any one of them. The others grow by 1 / (1 - share).
// Which ones are dropped depends on the machine: builds with Intel MKL on an Intel processor draw another mask.
var dropout = nn.Dropout(0.5);
manual_seed(123);
Show("dropout(ones)", dropout.forward(ones(6, 6)));
manual_seed(123);
Show("dropout(causal attn_weights)", dropout.forward(causal_weights));
// Formulas of attention leave dropout out, since it belongs to training. In evaluation mode it does nothing.
dropout.eval();
var untouched = dropout.forward(causal_weights);
Explore(Sentence.Tokens, inputs, sa_v2);              // in the book, to be touched

Step("Batches");
// Training works on several sentences at once. Here a batch is the same sentence twice.
var batch = Sentence.Batch();                         // (2, 6, 3)
Show("batch shape", batch.shape);

Step("CausalAttention");
// The module puts it together: three Linear layers, the mask, dropout.
sealed class ShortCausalAttention : nn.Module<Tensor, Tensor>
{
    readonly Linear W_query, W_key, W_value;
    readonly Dropout dropout;
    readonly Tensor mask;

    public ShortCausalAttention(long d_in, long d_out, long contextLength, double dropoutRate) : base("short")
    {
        W_query = nn.Linear(d_in, d_out, hasBias: false);
        W_key = nn.Linear(d_in, d_out, hasBias: false);
        W_value = nn.Linear(d_in, d_out, hasBias: false);
        dropout = nn.Dropout(dropoutRate);
        mask = triu(ones(contextLength, contextLength), diagonal: 1);    // (contextLength, contextLength)
        register_buffer("mask", mask);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)                             // (b, T, d_in)
    {
        var (T, d_out) = ((int)x.shape[1], W_key.out_features);
        var (queries, keys, values) = (W_query.forward(x), W_key.forward(x), W_value.forward(x));  // (b, T, d_out)
        var scores = matmul(queries, keys.transpose(1, 2));              // (b, T, d_out) x (b, d_out, T) -> (b, T, T)
        scores = scores.masked_fill(mask[..T, ..T].@bool(), float.NegativeInfinity);
        var weights = softmax(scores / Math.Sqrt(d_out), dim: -1);       // (b, T, T)
        return matmul(dropout.forward(weights), values);                 // (b, T, T) x (b, T, d_out) -> (b, T, d_out)
    }
}
manual_seed(123);
var context_vecs_short = new ShortCausalAttention(d_in, d_out, T, dropoutRate: 0.0).forward(batch);
// lib/attention/causal_attention.csx has the same with checks of what it is given. The course uses that one.
manual_seed(123);
var ca = new CausalAttention(d_in, d_out, contextLength: T, dropoutRate: 0.0);
var context_vecs = ca.forward(batch);                 // (2, 6, 2)
Show("context_vecs", context_vecs);

Step("Why the mask is a buffer");
// The mask is not trained, so it is no parameter. Still, where the module goes, to another device, to another
// number type, to a file, the mask must go along. A tensor that does is called a buffer.
// First without: a mask made anew at every call. The result is the same.
Tensor WithoutBuffer(CausalAttention module, Tensor x)
{
    var scores = ScaledDotProduct.Scores(module.W_query.forward(x), module.W_key.forward(x));
    var weights = ScaledDotProduct.Weights(CausalMask.Hide(scores, CausalMask.Of(x.shape[1])), d_out);
    return matmul(weights, module.W_value.forward(x));
}
Show("without a buffer", WithoutBuffer(ca, batch));
// These three matrices are all that such a module would keep in its state dict.
foreach (var (name, parameter) in ca.named_parameters())
    Show(name, parameter);
// Now with: a second module, drawn right after the first from the same stream.
var ca_with_buffer = new CausalAttention(d_in, d_out, contextLength: T, dropoutRate: 0.0);
Show("with a buffer", ca_with_buffer.forward(batch));
// Its state dict holds the mask next to the matrices.
foreach (var (name, value) in ca_with_buffer.state_dict())
    Show(name, value);
// And the mask follows the module to another number type.
manual_seed(123);
var in_float64 = new CausalAttention(d_in, d_out, contextLength: T, dropoutRate: 0.0);
in_float64.to(ScalarType.Float64);
Show("type of the mask after to(Float64)", $"{in_float64.mask.dtype}");

Step("Nothing leaks");
// Change the last word. If the mask works, all rows of the output before it stay as they were, bit for bit.
var changed = batch.clone();
changed[.., ^1] = 9f;                                 // the last word of both sentences
var after = ca.forward(changed);                      // (2, 6, 2)
Show("rows that changed", string.Join(", ", Enumerable.Range(0, (int)T)
    .Where(row => !(bool)(after[0, row] == context_vecs[0, row]).all()).Select(row => row + 1)));

Step("A language of brackets");
// Ten words: ( [ { < open, ) ] } > close, a and b are filler. In each text one bracket opens, and later it closes.
// By hand: in  a { b a } b b a b a  the fifth word closes. To know that it must be } and not ) ] >
// a model has to look back to the word { and in the next text, that word stands elsewhere.
manual_seed(options.Seed + 2);
var texts = Brackets.Texts(500);                      // (500, 10)
for (var text = 0; text < 3; text++)
    Show($"text {text + 1}", Brackets.Line(texts[text]));
// Where it closes and what fills is chance. So nobody's loss gets below this:
Show("the honest best", Text($"{Brackets.BestLoss:F2}"));

Step("Training: the next word, with and without the mask");
// Two models are given the whole text. One has the mask, the other does not.
// The model: lib/models/next_word_model.csx; its training: lib/experiments/next_word.csx.
CausalAttention Unmasked(long dIn, long dOut, long contextLength)
{
    var attention = new CausalAttention(dIn, dOut, contextLength, dropoutRate: 0.0);
    attention.mask.zero_();
    return attention;
}
var (honest, honestHistory) = NextWordExperiment.Learn("with the mask", options,
    (dIn, dOut, contextLength) => new CausalAttention(dIn, dOut, contextLength, dropoutRate: 0.0));
var (peeking, peekingHistory) = NextWordExperiment.Learn("without the mask", options, Unmasked);
foreach (var history in new[] { honestHistory, peekingHistory })
    Show($"loss {history.Name}", Text($"{history.First:F1} -> ≈ {history.Last:F2}"));
var curves = new[] { honestHistory, peekingHistory }.Select(each => Curve.OverSteps(each.Name, each.Losses)).ToArray();
Draw(options, "03_loss", () => Curves.Of(
    "Next word", "step", "loss", curves, yMin: 0, marks: Mark.AtHeight("the honest best", Brackets.BestLoss)));
// Without the mask the loss falls to nothing: that model has learned to look one word ahead, and no language.
// In use there is nothing ahead. Ask both which bracket closes an unfinished text. By chance, one in four is right.
var (honestInUse, peekingInUse) = (honest.ScoresInUse(texts), peeking.ScoresInUse(texts));      // (500, 10, 10)
var honestCloses = Brackets.ClosedRightly(texts, honestInUse);
var peekingCloses = Brackets.ClosedRightly(texts, peekingInUse);
Show("closes the right bracket", Text($"with the mask ≈ {honestCloses:F2}, without ≈ {peekingCloses:F1}"));

Step("What the map shows");
// Nobody told the model where to look. Just before the bracket closes: how much weight is on the word that opened it?
Tensor Weights(NextWordModel model)
{
    using var _ = no_grad();
    model.forward(texts);
    return ((CausalAttention)model.attention).AttentionWeights;                                 // (500, 10, 10)
}
var (honestMap, peekingMap) = (Weights(honest), Weights(peeking));
var (opening, closing) = Brackets.Places(texts);      // (500), (500)
var onOpening = honestMap[arange(500), closing - 1, opening].mean().item<float>();
var evenly = (1 / closing.to_type(ScalarType.Float32)).mean().item<float>();
Show("weight on the opening word", Text($"≈ {onOpening:F1} (shared evenly: {evenly:F1})"));
// With some other seeds it is 0.8: for one kind of bracket the model looks elsewhere, and still closes it rightly.
// To see none of the other three kinds tells that it is the fourth. A map shows where a model looks, not what it knows.
// And how much of each word's weight lies on words after it? The last word has none after it.
double Ahead(Tensor map) => map[.., ..^1].triu(diagonal: 1).sum(-1).mean().item<float>();
var (honestAhead, peekingAhead) = (Ahead(honestMap), Ahead(peekingMap));
Show("weight on words ahead", Text($"with the mask {honestAhead:F1}, without ≈ {peekingAhead:F1}"));
// Drawn is a text whose bracket opens late and stays open long. Once it has closed, the weight moves on from the
// opening word to the closing one: now that is what decides how the text goes on.
var drawn = ((closing - opening) * opening * (Brackets.Length - 1 - closing)).argmax().item<long>();
var labels = Brackets.Labels(texts[drawn]).Select((word, place) => $"{place + 1}: {word}").ToArray();
Draw(options, "03_attention", () => new[]
{
    AttentionMap.Of(honestMap[drawn], labels, "With the mask", CausalMask.Of(Brackets.Length)),
    AttentionMap.Of(peekingMap[drawn], labels, "Without the mask"),
});

Step("Training: what dropout is for");
// A model that is given only 24 texts, again and again, learns them by heart. Its loss on them falls below the
// honest best, and on new texts it does badly: it overfits. Dropout takes away half of the attention weights at
// every step, different ones each time. What rests on one lucky weight does not survive that.
manual_seed(options.Seed + 3);
var (seen, unseen) = (Brackets.Texts(24), Brackets.Texts(500));
NextWordModel Train(string name, double dropoutRate, Func<Tensor> texts)
{
    manual_seed(options.Seed + 4);
    var attention = new CausalAttention(16, 16, Brackets.Length, dropoutRate);
    var model = new NextWordModel(Brackets.Words, Brackets.Length, width: 16, attention);
    Trainer.Train(name, model, options.Steps, () => model.Loss(texts()), 2e-2);
    return model;
}
double Loss(NextWordModel model, Tensor texts) => model.Loss(texts).item<float>();
var (without, with) = (Train("no dropout", 0, () => seen), Train("dropout 0.5", 0.5, () => seen));
foreach (var (name, model) in new[] { ("without dropout", without), ("with dropout 0.5", with) })
    Show(name, Text($"loss on its texts ≈ {Loss(model, seen):F1}, on new texts ≈ {Loss(model, unseen):F1}"));
double[] Losses(Tensor texts) => new[] { Loss(without, texts), Loss(with, texts) };
Draw(options, "03_dropout", () => Bars.OfGroups("Dropout on a small training set", "loss",
    new[] { "no dropout", "dropout 0.5" },
    new BarSeries[] { new("its own texts", Losses(seen)), new("new texts", Losses(unseen)) },
    marks: Mark.AtHeight("the honest best", Brackets.BestLoss)));
// At every second step, dropout hides the one word that decides which bracket closes. It is learned all the same,
// from the other steps; in use nothing is dropped. This model gets new texts at every step:
var robust = Train("dropout 0.5, new texts", 0.5, () => Brackets.Texts(32));
var robustCloses = Brackets.ClosedRightly(unseen, robust.ScoresInUse(unseen));
Show("closes the right bracket, with dropout 0.5", Text($"≈ {robustCloses:F2}"));

Step("What was shown");
Check("masking the weights and masking the scores agree", allclose(masked_simple_norm, causal_weights));
Check("every row of the causal weights sums to 1", allclose(causal_weights.sum(-1), ones(T)));
Check("no row looks ahead: all weights above the diagonal are 0", (bool)(causal_weights.triu(diagonal: 1) == 0).all());
Check("dropout in evaluation mode changes nothing", (bool)(untouched == causal_weights).all());
Check("the short module and the one of lib/ agree", allclose(context_vecs_short, context_vecs));
Check("both sentences of the batch get the same context vectors", allclose(context_vecs[0], context_vecs[1]));
Check("a mask made at every call gives the same as the buffer", allclose(WithoutBuffer(ca, batch), context_vecs));
Check("the state dict holds the mask, the parameters do not",
    ca_with_buffer.state_dict().ContainsKey("mask") && ca_with_buffer.named_parameters().All(p => p.name != "mask"));
Check("changing the last word leaves all rows before it bit for bit as they were",
    (bool)(after[.., ..5] == context_vecs[.., ..5]).all());
Check("with the mask the loss stays above the honest best, and comes near",
    Loss(honest, texts) is var loss && loss > Brackets.BestLoss - 0.02 && loss < Brackets.BestLoss + 0.15);
Check("with the mask the model closes the right bracket, without it no better than by chance",
    honestCloses > 0.95 && peekingCloses < 0.5);
Check("with the mask the weight is on the word that opened the bracket", onOpening > 0.7);
Check("without the mask most of the weight is on words ahead, with it none", peekingAhead > 0.5 && honestAhead == 0);
Check("without dropout new texts cost more than with it", Loss(without, unseen) > Loss(with, unseen));
Check("a word that dropout hides every second time is learned all the same", robustCloses > 0.95);
