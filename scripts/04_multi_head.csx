// Chapter 4 — Multi-head attention
//
// Question: how can a word look at several things at once?
// Seed:     123 before every module; 0 for the trainings, or what you ask for: -- --seed 3
// You see:  two heads side by side, first as two modules, then as one module that splits one
//           projection into heads. Given the same weights, both compute the same.
//           Then a task that two heads can do and one cannot.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("04_multi_head", Args, seed: 0, steps: 200);

Chapter("4 Multi-head attention",
    question: "How can a word look at several things at once?",
    seed: $"123 before every module, {options.Seed} for the trainings");

var batch = Sentence.Batch();                         // (2, 6, 3)
var (b, T, d_in) = (batch.shape[0], batch.shape[1], batch.shape[2]);

Step("Heads side by side");
// One head has one set of matrices: it looks at a sentence in one way.
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
var texts = zeros(8, 1024, 768);                      // (b, T, dOut)
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

Step("Training: two questions, one head or two");
// At every place of a sequence, name the first token and the one before, in that order.
// Queries and keys know the places. Values do not: they hold the tokens alone.
// So what a head brings back is an average of tokens, and an average does not say which came from where.
// One head must look at both places at once. It learns which two tokens they are, but not their order.
// If they differ, a guess is right half the time: that is the ceiling.
// Two heads of half the width can look at one place each.
var questions = new FirstAndPrevious(tokens: 6, length: 8);
TwoAnswersModel Learn(int numHeads)
{
    manual_seed(options.Seed);
    var model = new TwoAnswersModel(questions.Tokens, questions.Length, width: 16, numHeads);
    Trainer.Train(numHeads == 1 ? "one head" : "two heads", model, options.Steps, () =>
    {
        var (x, answers) = questions.Batch(32);           // (32, T), (32, T, 2)
        return nn.functional.cross_entropy(model.forward(x).flatten(0, 2), answers.flatten());
    }, learningRate: 2e-2);
    return model;
}
var (one, two) = (Learn(1), Learn(2));
manual_seed(options.Seed + 1);
var (asked, right) = questions.Batch(500);
// Judged from the third place on: before it, the first token and the one before are the same.
double BothRight(TwoAnswersModel model)
{
    using var _ = no_grad();
    return Accuracy.Of(model.forward(asked).argmax(-1).eq(right)[.., 2..].all(-1));
}
var (oneRight, twoRight) = (BothRight(one), BothRight(two));
Show("both answers right, one head",
    Text($"≈ {oneRight:F1} (ceiling of one average: {questions.CeilingOfOneAverage:F2})"));
Show("both answers right, two heads", Text($"{twoRight:F2}"));

// What each head looks at. Nobody told it.
(double First, double Previous) Mass(TwoAnswersModel model, int head)
{
    var weights = model.attention.AttentionWeights[.., head, 2.., ..];  // (b, T - 2, T)
    return (weights[.., .., 0].mean().item<float>(), weights.diagonal(1, 1, 2).mean().item<float>());
}
var single = Mass(one, 0);
var pair = new[] { Mass(two, 0), Mass(two, 1) };
Show("one head looks at", Text($"the first token ≈ {single.First:F1}, the one before ≈ {single.Previous:F1}"));
for (var head = 0; head < 2; head++)
    Show($"head {head + 1} of 2 looks at",
        Text($"the first token ≈ {pair[head].First:F1}, the one before ≈ {pair[head].Previous:F1}"));
var places = Enumerable.Range(1, questions.Length).Select(place => $"place {place}").ToArray();
Draw(options, "04_one_head", () => AttentionMap.Of(one.attention.AttentionWeights[0, 0], places, "One head"));
for (var head = 0; head < 2; head++)
{
    var map = two.attention.AttentionWeights[0, head];
    Draw(options, $"04_head_{head + 1}_of_2", () => AttentionMap.Of(map, places, $"Head {head + 1} of 2"));
}

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
Check("two heads answer both questions", twoRight > 0.99);
Check("one head of the same total width stays below the ceiling", oneRight < questions.CeilingOfOneAverage);
Check("of two heads, one looks at the first token and the other at the one before",
    pair.Max(mass => mass.First) > 0.9 && pair.Max(mass => mass.Previous) > 0.9
    && pair[0].First > 0.5 != pair[1].First > 0.5);
