// Chapter 3 — Causal attention
//
// Question: how do we keep a word from looking at the words that come after it?
// Seed:     789 for the weights of chapter 2, 123 for dropout and for the modules;
//           0 for the trainings, or what you ask for: -- --seed 3
// You see:  the future is masked away, twice and with the same result. Dropout hides weights
//           at random. A module does both for batches, and a test shows that nothing leaks.
//           Then two models learn to predict the next word, and one of them cheats.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("03_causal", Args, seed: 0, steps: 160);

Chapter("3 Causal attention",
    question: "How do we keep a word from looking at the words that come after it?",
    seed: $"789 for the weights of chapter 2, 123 for dropout and the modules, {options.Seed} for the trainings");

var inputs = Sentence.Embeddings();                   // (6, 3)
var (d_in, d_out, T) = (inputs.shape[1], 2L, inputs.shape[0]);

Step("The weights so far");
// A language model predicts the next word. While it learns, it is given the whole text.
// It must not peek: word i may use words 1 to i only.
// So far, every word looks at every other. Row i below has weight to the right of column i.
manual_seed(789);
var sa_v2 = new SelfAttentionV2(d_in, d_out);
var queries = sa_v2.W_query.forward(inputs);          // (6, 2)
var keys = sa_v2.W_key.forward(inputs);               // (6, 2)
var attn_scores = matmul(queries, keys.T);            // (6, 6)
var attn_weights = softmax(attn_scores / Math.Sqrt(d_out), dim: -1);
Show("attn_weights", attn_weights);

Step("Masking the weights");
// tril keeps the lower triangle of a matrix. As a mask it is 1 where a word may look.
var mask_simple = tril(ones(T, T));                   // (6, 6)
Show("mask_simple", mask_simple);
// Times the mask, the future is gone. But the rows no longer sum to 1.
var masked_simple = attn_weights * mask_simple;
Show("masked_simple", masked_simple);
// So each row is divided by its sum.
var row_sums = masked_simple.sum(-1, keepdim: true);  // (6, 1)
var masked_simple_norm = masked_simple / row_sums;
Show("masked_simple_norm", masked_simple_norm);

Step("Masking the scores");
// There is a shorter way. Softmax gives a score of minus infinity the weight 0,
// and normalises the rest in the same breath.
// triu with diagonal 1 is the upper triangle without the diagonal: 1 where a word must not look.
var mask = triu(ones(T, T), diagonal: 1);             // (6, 6)
var masked = attn_scores.masked_fill(mask.@bool(), float.NegativeInfinity);
Show("masked scores", masked);
var causal_weights = softmax(masked / Math.Sqrt(d_out), dim: -1);
Show("causal attn_weights", causal_weights);
// Why do both agree? Softmax divides exp(score) by a sum. Renormalising divides that sum away again,
// so it does not matter whether the masked terms were ever in it.

Step("Dropout");
// While training, dropout sets a random share of the weights to 0, so that the model does not lean
// on any one of them. The others grow by 1 / (1 - share): on average the sum stays.
// Which ones are dropped depends on the machine: builds with Intel MKL on an Intel processor draw another mask.
var dropout = nn.Dropout(0.5);
manual_seed(123);
Show("dropout(ones)", dropout.forward(ones(6, 6)));
manual_seed(123);
Show("dropout(causal attn_weights)", dropout.forward(causal_weights));
// In evaluation mode dropout does nothing.
dropout.eval();
var untouched = dropout.forward(causal_weights);

Step("Batches");
// Training works on several sentences at once. Here a batch is the same sentence twice.
var batch = Sentence.Batch();                         // (2, 6, 3)
Show("batch shape", batch.shape);

Step("CausalAttention");
// The module puts it together: three Linear layers, the mask, dropout (off here, share 0).
manual_seed(123);
var ca = new CausalAttention(d_in, d_out, contextLength: T, dropoutRate: 0.0);
var context_vecs = ca.forward(batch);                 // (2, 6, 2)
Show("context_vecs", context_vecs);

Step("Why the mask is a buffer");
// The mask is not trained, so it is no parameter. It still belongs to the module:
// when the module moves to another device or number type, the mask must move along,
// and when it is saved, the mask is saved. A tensor that does this is called a buffer.
// First without: the same weights, and a mask made anew at every call. The result is the same.
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
// The proof: change the last word, and look at what changes in the output.
// If the mask works, all rows before it stay as they were, bit for bit.
var changed = batch.clone();
changed[.., ^1] = 9f;                                 // the last word of both sentences
var after = ca.forward(changed);                      // (2, 6, 2)
Show("rows that changed", string.Join(", ", Enumerable.Range(0, (int)T)
    .Where(row => !(bool)(after[0, row] == context_vecs[0, row]).all()).Select(row => row + 1)));

Step("Training: the next word, with and without the mask");
// A tiny language: each of its 12 words may be followed by one of two words, equally often.
// The next word can only be guessed. The best loss an honest model can reach is ln 2 = 0.69.
// Two models learn to predict it. Both get the whole text. One has the mask, the other does not.
manual_seed(options.Seed);
var language = new Grammar(words: 12);
const int Length = 11;
NextWordModel Learn(string name, bool masked)
{
    manual_seed(options.Seed + 1);
    var model = new NextWordModel(language.Words, Length, width: 32, masked: masked);
    var history = Trainer.Train(name, model, options.Steps, () => model.Loss(language.Texts(16, Length)), 2e-2);
    Show($"loss {name}", Text($"{history.First:F1} -> ≈ {history.Last:F2} (honest best: {Grammar.BestLoss:F2})"));
    var curves = new[]
    {
        Curve.OverSteps("loss", history.Losses),
        Curve.OverSteps("ln 2, the honest best", history.Losses.Select(_ => Grammar.BestLoss)),
    };
    Draw(options, masked ? "03_loss_masked" : "03_loss_unmasked",
        () => Curves.Of($"Next word, {name}", "step", "loss", curves, yMin: 0));
    return model;
}
var honest = Learn("with the mask", masked: true);
var peeking = Learn("without the mask", masked: false);
// Without the mask the loss falls to nothing. The model has not learned the language.
// It has learned to look one word ahead: each word is right there, beside the place that asks for it.

// In use there is nothing ahead. Ask both for the next word of unfinished texts, and let both write.
manual_seed(options.Seed + 2);
var unfinished = language.Texts(150, Length);
var firstWords = unfinished[.., ..1];
var (honestLoss, peekingLoss) = (honest.LossOfBeginnings(unfinished), peeking.LossOfBeginnings(unfinished));
var honestLawful = language.Lawful(honest.Write(firstWords, Length));
var peekingLawful = language.Lawful(peeking.Write(firstWords, Length));
Show("loss on unfinished texts", Text($"with the mask ≈ {honestLoss:F2}, without ≈ {peekingLoss:F0}"));
Show("lawful steps in written texts", Text($"with the mask ≈ {honestLawful:F2}, without ≈ {peekingLawful:F1}"));

// The attention maps tell it all: how much of each word's weight lies on words after it?
double Ahead(NextWordModel model)
{
    using var _ = no_grad();
    model.forward(unfinished);
    var weights = model.attention.AttentionWeights[.., ..^1];    // the last word has nothing after it
    return weights.triu(diagonal: 1).sum(-1).mean().item<float>();
}
var (honestAhead, peekingAhead) = (Ahead(honest), Ahead(peeking));
Show("weight on words ahead", Text($"with the mask {honestAhead:F1}, without ≈ {peekingAhead:F1}"));
string[] Words(Tensor text) => text.data<long>().Select((word, place) => $"{place + 1}: word {word}").ToArray();
Draw(options, "03_attention_masked", () =>
    AttentionMap.Of(honest.attention.AttentionWeights[0], Words(unfinished[0]), "With the mask"));
Draw(options, "03_attention_unmasked", () =>
    AttentionMap.Of(peeking.attention.AttentionWeights[0], Words(unfinished[0]), "Without the mask"));

Step("Training: what dropout is for");
// Give a model only 24 short texts, again and again. It can learn them by heart.
// Then it does well on them and badly on new texts: it overfits.
// Dropout takes away half of the attention weights at every step, different ones each time.
// What rests on one lucky weight does not survive that.
manual_seed(options.Seed + 3);
var small = new Grammar(words: 8);
var (seen, unseen) = (small.Texts(24, 10), small.Texts(500, 10));
(double Seen, double Unseen) LearnByHeart(double dropoutRate)
{
    manual_seed(options.Seed + 4);
    var model = new NextWordModel(small.Words, 10, width: 16, dropoutRate);
    Trainer.Train(Text($"dropout {dropoutRate}"), model, options.Steps, () => model.Loss(seen), 2e-2);
    using var _ = no_grad();
    return (model.Loss(seen).item<float>(), model.Loss(unseen).item<float>());
}
var (without, with) = (LearnByHeart(0), LearnByHeart(0.5));
Show("without dropout", Text($"loss on its texts ≈ {without.Seen:F1}, on new texts ≈ {without.Unseen:F1}"));
Show("with dropout 0.5", Text($"loss on its texts ≈ {with.Seen:F1}, on new texts ≈ {with.Unseen:F1}"));
Draw(options, "03_dropout", () => Bars.Of("Dropout on a small training set", "loss",
    new[] { "seen, no dropout", "new, no dropout", "seen, dropout", "new, dropout" },
    new[] { without.Seen, without.Unseen, with.Seen, with.Unseen }));

Step("What was shown");
Check("masking the weights and masking the scores agree", allclose(masked_simple_norm, causal_weights));
Check("every row of the causal weights sums to 1", allclose(causal_weights.sum(-1), ones(T)));
Check("no row looks ahead: all weights above the diagonal are 0", (bool)(causal_weights.triu(diagonal: 1) == 0).all());
Check("dropout in evaluation mode changes nothing", (bool)(untouched == causal_weights).all());
Check("both sentences of the batch get the same context vectors", allclose(context_vecs[0], context_vecs[1]));
Check("a mask made at every call gives the same as the buffer", allclose(WithoutBuffer(ca, batch), context_vecs));
Check("the state dict holds the mask, the parameters do not",
    ca_with_buffer.state_dict().ContainsKey("mask") && ca_with_buffer.named_parameters().All(p => p.name != "mask"));
Check("changing the last word leaves all rows before it bit for bit as they were",
    (bool)(after[.., ..5] == context_vecs[.., ..5]).all());
Check("with the mask the loss stays at what an honest model can reach", Math.Abs(honestLoss - Grammar.BestLoss) < 0.1);
Check("without the mask the model fails when nothing lies ahead", peekingLoss > 2);
Check("what the honest model writes is lawful, what the other writes is not",
    honestLawful > 0.95 && peekingLawful < 0.9);
Check("without the mask much of the weight is on words ahead, with it none", peekingAhead > 0.4 && honestAhead == 0);
Check("without dropout new texts cost more than with it", without.Unseen > with.Unseen);
