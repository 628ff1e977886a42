// Chapter 4 — Multi-head attention
//
// Question: how can a word look at several things at once?
// Seed:     123 before every module.
// You see:  two heads side by side, first as two modules, then as one module that splits one
//           projection into heads. Given the same weights, both compute the same.

#load "../lib/workbench.csx"

Chapter("4 Multi-head attention",
    question: "How can a word look at several things at once?",
    seed: "123 before every module");

var batch = Sentence.Batch();                         // (2, 6, 3)
var (b, T, d_in) = (batch.shape[0], batch.shape[1], batch.shape[2]);

Step("Heads side by side");
// One head has one set of weights: from each word it looks in one way.
// Several heads, each with matrices of its own, can look in several ways.
// The wrapper runs the heads one after the other and joins their outputs end to end.
// Two heads of width 2 give width 4.
manual_seed(123);
var wrapper = new MultiHeadAttentionWrapper(d_in, 2, contextLength: T, dropoutRate: 0.0, numHeads: 2);
var wrapper_out = wrapper.forward(batch);             // (2, 6, 4)
Show("wrapper(batch)", wrapper_out);

Step("Exercise 3.2: two heads, width 2");
// To get width 2 from two heads, each head must have width 1.
manual_seed(123);
var narrow = new MultiHeadAttentionWrapper(d_in, 1, contextLength: T, dropoutRate: 0.0, numHeads: 2);
var narrow_out = narrow.forward(batch);               // (2, 6, 2)
Show("narrow wrapper(batch)", narrow_out);
// A published solution prints -1.4744 for this exercise. That cannot be.
// A context vector is an average of values, so it never exceeds the largest of them.
// A value is w . x, where no weight is larger than 1/sqrt(3), the bound of a Linear layer's draw.
// So no value exceeds the sum of |x| over sqrt(3), and the largest such sum gives the bound.
var bound = batch.abs().sum(-1).max().item<float>() / MathF.Sqrt(3);
Show("no output can exceed", FormattableString.Invariant($"{bound:F4}"));

Step("One module, split into heads");
// Running head after head is slow. One large matrix product can serve all heads:
// project once, then cut each word's vector into pieces, one piece for each head.
// An output projection then lets the heads' results mix.
manual_seed(123);
var mha = new MultiHeadAttention(d_in, 2, contextLength: T, dropoutRate: 0.0, numHeads: 2);
var mha_out = mha.forward(batch);                     // (2, 6, 2)
Show("mha(batch)", mha_out);

Step("Matrix products of a whole batch");
// With heads as a dimension of their own, one matmul computes the scores of every head.
// It multiplies the last two dimensions and walks over all the others.
var a = tensor(new[,,,]                               // (b, heads, T, dHead) = (1, 2, 3, 4)
{
    {
        {
            { 0.2745f, 0.6584f, 0.2775f, 0.8573f },
            { 0.8993f, 0.0390f, 0.9268f, 0.7388f },
            { 0.7179f, 0.7058f, 0.9156f, 0.4340f },
        },
        {
            { 0.0772f, 0.3565f, 0.1479f, 0.5331f },
            { 0.4066f, 0.2318f, 0.4545f, 0.9737f },
            { 0.4606f, 0.5159f, 0.4220f, 0.5786f },
        },
    },
});
var product = matmul(a, a.transpose(2, 3));           // (1, 2, 3, 4) x (1, 2, 4, 3) -> (1, 2, 3, 3)
Show("a @ a.transpose(2, 3)", product);
// Head by head it is the same.
var first_head = a[0, 0];                             // (3, 4)
var second_head = a[0, 1];                            // (3, 4)
Show("first head", matmul(first_head, first_head.T));
Show("second head", matmul(second_head, second_head.T));

Step("Why view and transpose, not view alone");
// Three words of four numbers each, for two heads: head 1 should get the first half of every word.
// The numbers count up, so you can see where each one went.
var words = arange(12).view(1, 3, 4);                 // (b, T, dOut)
Show("words", words);
// view cuts the row of numbers as it lies in memory. It cannot change their order.
// Cut straight into (b, heads, T, dHead), head 1 gets word 1 and half of word 2: wrong.
Show("view alone", words.view(1, 2, 3, 2));
// First cut each word in two, then swap words and heads.
Show("view, then transpose", words.view(1, 3, 2, 2).transpose(1, 2));

Step("Wrapper and split heads agree");
// The same weights in both classes must give the same result.
// Head h of the wrapper owns rows 2h and 2h + 1 of the large matrices.
// The output projection is set to do nothing: the identity and a bias of 0.
manual_seed(123);
var split = new MultiHeadAttention(d_in, 4, contextLength: T, dropoutRate: 0.0, numHeads: 2);
using (no_grad())
{
    split.W_query.weight.copy_(cat(wrapper.heads.Select(head => (Tensor)head.W_query.weight).ToArray()));
    split.W_key.weight.copy_(cat(wrapper.heads.Select(head => (Tensor)head.W_key.weight).ToArray()));
    split.W_value.weight.copy_(cat(wrapper.heads.Select(head => (Tensor)head.W_value.weight).ToArray()));
    split.out_proj.weight.copy_(eye(4));
    split.out_proj.bias.zero_();
}
var split_out = split.forward(batch);                 // (2, 6, 4)
Show("split heads with the wrapper's weights", split_out);

Step("Exercise 3.3: the size of GPT-2");
// The smallest GPT-2 has 12 heads, words of 768 numbers and a context of 1024 words.
var gpt2 = new MultiHeadAttention(768, 768, contextLength: 1024, dropoutRate: 0.0, numHeads: 12);
var parameters = gpt2.parameters().Sum(p => p.numel());
Show("parameters of one such layer", $"{parameters}");
// Follow a batch of 8 texts through the split: shapes only, the numbers are all 0.
var texts = zeros(1).expand(8, 1024, 768);            // (b, T, dOut), one 0 seen everywhere
var heads = MultiHeadAttention.SplitHeads(texts, 12); // (b, heads, T, dHead)
var joined = MultiHeadAttention.JoinHeads(heads);     // (b, T, dOut)
Show("batch", texts.shape);
Show("split into heads", heads.shape);
Show("joined again", joined.shape);
// A smaller batch goes through a whole layer. What comes out has the shape of what went in.
var embeddings = randn(8, 4, 256);
var small = new MultiHeadAttention(256, 256, contextLength: 4, dropoutRate: 0.0, numHeads: 2);
Show("embeddings", embeddings.shape);
Show("output", small.forward(embeddings).shape);

Step("What was shown");
Check("every row of every head's weights sums to 1", allclose(mha.AttentionWeights.sum(-1), ones(b, 2, T)));
Check("no row of any head looks ahead", (bool)(mha.AttentionWeights.triu(diagonal: 1) == 0).all());
Check("no output of exercise 3.2 exceeds its bound", narrow_out.abs().max().item<float>() <= bound);
Check("the published -1.4744 does", 1.4744 > bound);
Check("the batched product holds each head's own product",
    allclose(product[0, 0], matmul(first_head, first_head.T))
    && allclose(product[0, 1], matmul(second_head, second_head.T)));
Check("view and transpose give head 1 the first half of every word",
    (bool)(MultiHeadAttention.SplitHeads(words, 2)[0, 0] == words[0, .., ..2]).all());
Check("view alone does not", !(bool)(words.view(1, 2, 3, 2)[0, 0] == words[0, .., ..2]).all());
Check("wrapper and split heads agree when given the same weights", allclose(split_out, wrapper_out));
Check("a layer of GPT-2's size has 2,360,064 parameters", parameters == 2360064);
