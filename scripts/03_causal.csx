// Chapter 3 — Causal attention
//
// Question: how do we keep a word from looking at the words that come after it?
// Seed:     789 for the weights of chapter 2, 123 for dropout and for the modules.
// You see:  the future is masked away, twice and with the same result. Dropout hides weights
//           at random. A module does both for batches, and a test shows that nothing leaks.

#load "../lib/workbench.csx"

Chapter("3 Causal attention",
    question: "How do we keep a word from looking at the words that come after it?",
    seed: "789 for the weights of chapter 2, 123 for dropout and the modules");

var inputs = Sentence.Embeddings();                   // (6, 3)
var (d_in, d_out, T) = (inputs.shape[1], 2L, inputs.shape[0]);

Step("The weights so far");
// A language model predicts the next word. While it learns, the whole text is there.
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
// Which ones fall depends on the machine: builds with Intel MKL on an Intel processor draw another mask.
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
    .Where(row => !equal(after[0, row], context_vecs[0, row]).Equals(true)).Select(row => row + 1)));

Step("What was shown");
Check("masking the weights and masking the scores agree", allclose(masked_simple_norm, causal_weights));
Check("every row of the causal weights sums to 1", allclose(causal_weights.sum(-1), ones(T)));
Check("no row looks ahead: all weights above the diagonal are 0", (bool)(causal_weights.triu(diagonal: 1) == 0).all());
Check("dropout in evaluation mode changes nothing", (bool)(untouched == causal_weights).all());
Check("both sentences of the batch get the same context vectors", (bool)(context_vecs[0] == context_vecs[1]).all());
Check("a mask made at every call gives the same as the buffer", allclose(WithoutBuffer(ca, batch), context_vecs));
Check("the state dict holds the mask, the parameters do not",
    ca_with_buffer.state_dict().ContainsKey("mask") && ca_with_buffer.named_parameters().All(p => p.name != "mask"));
Check("changing the last word leaves all rows before it bit for bit as they were",
    (bool)(after[.., ..5] == context_vecs[.., ..5]).all());
