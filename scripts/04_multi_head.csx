// Chapter 4 — Multi-head attention
//
// Question: how can a word look at several things at once?
// Seed:     123 before every module; 0 for the trainings, or what you ask for: -- --seed 3
// You see:  two heads side by side, as two modules and as one that splits a projection into heads. Both compute the
//           same. Then a task that two heads can do and one cannot, unless something comes after it.
// Next:     04_heads.csx, what a head sees, what a narrow one cannot find, what the output layer is for.
// Your own: -- --mine runs the training with your module, exercises/04_multi_head/whole_module.csx.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("04_multi_head", Args, seed: 0, steps: 300, mine: "whole_module");

Chapter("4 Multi-head attention",
    question: "How can a word look at several things at once?",
    seed: $"123 before every module, {options.Seed} for the trainings");

var batch = Sentence.Batch();                         // (2, 6, 3)
var (b, T, d_in) = (batch.shape[0], batch.shape[1], batch.shape[2]);

Step("Heads side by side");
// One head has one set of matrices: it looks at a sentence in one way. Several heads can look in several ways.
// The wrapper runs them one after the other and joins their outputs end to end: two heads of width 2 give width 4.
sealed class ShortWrapper : nn.Module<Tensor, Tensor>
{
    readonly ModuleList<CausalAttention> heads;

    public ShortWrapper(long d_in, long d_out, long contextLength, int numHeads) : base("short")
    {
        heads = new(Enumerable.Range(0, numHeads)
            .Select(_ => new CausalAttention(d_in, d_out, contextLength, dropoutRate: 0.0)).ToArray());
        RegisterComponents();
    }

    public override Tensor forward(Tensor x) =>                   // (b, T, d_in) -> (b, T, numHeads * d_out)
        cat(heads.Select(head => head.forward(x)).ToArray(), dim: -1);
}
manual_seed(123);
var wrapper_out_short = new ShortWrapper(d_in, 2, contextLength: T, numHeads: 2).forward(batch);
// lib/attention/multi_head_wrapper.csx has the same, and keeps the weights. The course uses that one.
manual_seed(123);
var wrapper = new MultiHeadAttentionWrapper(d_in, 2, contextLength: T, dropoutRate: 0.0, numHeads: 2);
var wrapper_out = wrapper.forward(batch);             // (2, 6, 4)
Show("wrapper(batch)", wrapper_out);
Explore(Sentence.Tokens, batch[0], wrapper);          // in the book, to be touched

Step("Exercise 3.2: two heads, width 2");
// To get width 2 from two heads, each head must have width 1.
manual_seed(123);
var narrow = new MultiHeadAttentionWrapper(d_in, 1, contextLength: T, dropoutRate: 0.0, numHeads: 2);
var narrow_out = narrow.forward(batch);               // (2, 6, 2)
Show("narrow wrapper(batch)", narrow_out);
// A published solution prints -1.4744 here. With weights that sum to 1, that cannot be; 04_heads.csx finds its source.
// A context vector is then an average of values, so it never exceeds the largest of them. A value is w . x, where
// no weight is larger than 1/sqrt(3), the bound of a Linear layer's draw: the largest sum of |x| gives the bound.
var bound = batch.abs().sum(-1).max().item<float>() / MathF.Sqrt(3);
Show("no output can exceed", FormattableString.Invariant($"{bound:F4}"));

Step("One module, split into heads");
// One large matrix product can serve all heads: project once, then cut each word's vector into pieces, one for each
// head. An output projection then lets the heads' results mix.
sealed class ShortMultiHead : nn.Module<Tensor, Tensor>
{
    readonly Linear W_query, W_key, W_value, out_proj;
    readonly Tensor mask;
    readonly long _heads;

    public ShortMultiHead(long d_in, long d_out, long contextLength, int numHeads) : base("short")
    {
        _heads = numHeads;
        W_query = nn.Linear(d_in, d_out, hasBias: false);
        W_key = nn.Linear(d_in, d_out, hasBias: false);
        W_value = nn.Linear(d_in, d_out, hasBias: false);
        out_proj = nn.Linear(d_out, d_out);
        mask = triu(ones(contextLength, contextLength), diagonal: 1);     // (contextLength, contextLength)
        register_buffer("mask", mask);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var (b, T) = (x.shape[0], (int)x.shape[1]);
        Tensor Split(Tensor y) => y.view(b, T, _heads, -1).transpose(1, 2);         // -> (b, heads, T, dHead)
        var (queries, keys, values) =
            (Split(W_query.forward(x)), Split(W_key.forward(x)), Split(W_value.forward(x)));
        var scores = matmul(queries, keys.transpose(2, 3)) / Math.Sqrt(keys.shape[3]);      // (b, heads, T, T)
        var weights = softmax(scores.masked_fill(mask[..T, ..T].@bool(), float.NegativeInfinity), dim: -1);
        var context = matmul(weights, values).transpose(1, 2);            // (b, T, heads, dHead)
        return out_proj.forward(context.contiguous().view(b, T, -1));     // (b, T, d_out)
    }
}
manual_seed(123);
var mha_out_short = new ShortMultiHead(d_in, 2, contextLength: T, numHeads: 2).forward(batch);
// lib/attention/multi_head_attention.csx has the same with dropout and checks. The course uses that one.
manual_seed(123);
var mha = new MultiHeadAttention(d_in, 2, contextLength: T, dropoutRate: 0.0, numHeads: 2);
var mha_out = mha.forward(batch);                     // (2, 6, 2)
Show("mha(batch)", mha_out);

Step("Matrix products of a whole batch");
// One matmul computes the scores of every head: it multiplies the last two dimensions and walks over all the others.
var a = tensor(new[,]                                 // two heads of three words of four numbers
{
    { 0.2745f, 0.6584f, 0.2775f, 0.8573f }, { 0.8993f, 0.0390f, 0.9268f, 0.7388f }, { 0.7179f, 0.7058f, 0.9156f, 0.4340f },
    { 0.0772f, 0.3565f, 0.1479f, 0.5331f }, { 0.4066f, 0.2318f, 0.4545f, 0.9737f }, { 0.4606f, 0.5159f, 0.4220f, 0.5786f },
}).view(1, 2, 3, 4);                                  // (b, heads, T, dHead)
var product = matmul(a, a.transpose(2, 3));           // (1, 2, 3, 4) x (1, 2, 4, 3) -> (1, 2, 3, 3)
Show("a @ a.transpose(2, 3)", product);
// Head by head it is the same.
var (first_head, second_head) = (a[0, 0], a[0, 1]);   // (3, 4), (3, 4)
Show("first head", matmul(first_head, first_head.T));
Show("second head", matmul(second_head, second_head.T));

Step("Why view and transpose, not view alone");
// Three words of four numbers, which count up. For two heads, head 1 should get the first half of every word.
var words = arange(12).view(1, 3, 4);                 // (b, T, dOut)
Show("words", words);
// view cuts the row of numbers as it lies in memory. It cannot change their order.
// Cut straight into (b, heads, T, dHead), head 1 gets word 1 and half of word 2: wrong.
Show("view alone", words.view(1, 2, 3, 2));
// First cut each word in two, then swap words and heads.
Show("view, then transpose", words.view(1, 3, 2, 2).transpose(1, 2));

Step("Wrapper and split heads agree");
// The same weights must give the same result. Head h of the wrapper owns rows 2h and 2h + 1 of the large matrices.
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
// Four matrices of 768 x 768 and one bias. With one head it has as many: heads share the 768 out, they add nothing.
var one_head = new MultiHeadAttention(768, 768, contextLength: 1024, dropoutRate: 0.0, numHeads: 1);
Show("with one head", $"{one_head.parameters().Sum(p => p.numel())}");
// Follow a batch of 8 texts through the split: shapes only, the numbers are all 0.
var texts = zeros(8, 1024, 768);                      // (b, T, dOut)
var heads = MultiHeadAttention.SplitHeads(texts, 12); // (b, heads, T, dHead)
Show("batch", texts.shape);
Show("split into heads", heads.shape);
Show("joined again", MultiHeadAttention.JoinHeads(heads).shape);
// A smaller batch goes through a whole layer. What comes out has the shape of what went in.
var embeddings = randn(8, 4, 256);
Show("embeddings", embeddings.shape);
Show("output", new MultiHeadAttention(256, 256, 4, dropoutRate: 0.0, numHeads: 2).forward(embeddings).shape);

Step("Two questions at every place");
// A sequence of A and B. At every place: what was the first token, and what was the one before?
// By hand: in  B A A B  the answers at place 4 are B, the first, and A, at place 3.
manual_seed(options.Seed + 1);
var (asked, answers) = FirstAndPrevious.Batch(500);   // (500, 8), (500, 8, 2)
string Letters(Tensor tokens) =>
    string.Join(' ', tokens.contiguous().data<long>().Select(token => FirstAndPrevious.Tokens[(int)token]));
Show("a sequence", Letters(asked[0]));
Show("the first", Letters(answers[0, .., 0]));
Show("the one before", Letters(answers[0, .., 1]));
var right = answers[.., 2..];                         // (500, 6, 2): at place 2 the first token is the one before

Step("Training: one head or two");
// Queries and keys know the places, values hold the tokens alone. A linear layer reads the answers from what comes back.
// The model: lib/models/two_answers_model.csx; its training: lib/experiments/two_answers.csx.
(TwoAnswersModel Model, Tensor Given, double Right) Learn(
    string name, int numHeads, int hidden = 0, bool placesInValues = false)
{
    var (model, _) = TwoAnswersExperiment.Learn(name, options,
        () => new MultiHeadAttention(TwoAnswersExperiment.Width, TwoAnswersExperiment.Width,
            FirstAndPrevious.Length, dropoutRate: 0.0, numHeads),
        (attention, placed, content) => attention.Attend(placed, placesInValues ? placed : content), hidden);
    var given = TwoAnswersExperiment.Answers(model, asked);                                 // (500, 6, 2)
    return (model, given, TwoAnswersExperiment.BothRight(given, right));
}
var (one, two) = (Learn("one head", 1), Learn("two heads", 2));
var ceiling = FirstAndPrevious.CeilingOfOneAverage(right);
Show("both right, one head", Text($"≈ {one.Right:F1} (ceiling: {ceiling:F2})"));
Show("both right, two heads", Text($"{two.Right:F2}"));

Step("Why one head cannot");
// One head brings back one average of the values of A and B. All such averages lie on one line, from B to A.
// A linear layer cuts this line at one point: on one side its answer is A, on the other B.
// Two questions make two cuts and three pieces. But there are four pairs of answers: one is never given.
string Pairs(Tensor pairs) => string.Join(", ", new[] { "AA", "AB", "BA", "BB" }
    .Zip(FirstAndPrevious.Shares(pairs), (pair, share) => Text($"{pair} {share:F2}")));
Show("right answers", Pairs(right));
Show("answers of two heads", Pairs(two.Given));
var answersOfOne = FirstAndPrevious.Shares(one.Given).Count(share => share > 0);
Show("how many of the four pairs one head gives", $"at most 3: {answersOfOne <= 3}");
// Three pairs would be right three times in four. Training stops at about one half: one question is answered always,
// the other only where both tokens are the same. The head has made its two weights nearly equal; then AB and BA bring
// back the same average, and both are left undecided. Unequal weights would win a third pair, but the same cut would
// then be sure and wrong about the fourth, and cross-entropy charges more for that.
double RightOn(Tensor given, int question) => Accuracy.Of(given.eq(right)[.., .., question]);
var (firstRight, previousRight) = (RightOn(one.Given, 0), RightOn(one.Given, 1));
Show("one head, the better question", Text($"≈ {Math.Max(firstRight, previousRight):F1}"));
Show("one head, the other question", Text($"≈ {Math.Min(firstRight, previousRight):F1}"));

Step("What comes after one head can read more");
// The average itself does tell the order: weights of 0.7 and 0.3 put AB and BA at different points of the line. A
// small network cuts the line several times. That is why a block of a language model has one after attention, its
// feed-forward layer.
var read = Learn("one head, then a small network", 1, hidden: 32);
Show("both right, one head and a small network", Text($"{read.Right:F2}"));
// And if values know the places too, the averages lie on no line, and the linear layer is enough.
var placed = Learn("one head, places in the values", 1, placesInValues: true);
Show("both right, one head with places in its values", Text($"{placed.Right:F2}"));

Step("What each head looks at");
// A map only says where something came from, not what is done with it. With the small network, one head answers
// everything, though it never looks at one place alone: a low loss and a map that looks wrong go together well.
(double First, double Previous) Mass(TwoAnswersModel model, int head)
{
    var weights = ((MultiHeadAttention)model.attention).AttentionWeights[.., head, 2.., ..];  // (b, T - 2, T)
    return (weights[.., .., 0].mean().item<float>(), weights.diagonal(1, 1, 2).mean().item<float>());
}
void ShowMass(string name, (double First, double Previous) mass) =>
    Show(name, Text($"the first token ≈ {mass.First:F1}, the one before ≈ {mass.Previous:F1}"));
ShowMass("one head", Mass(one.Model, 0));
ShowMass("one head, then a small network", Mass(read.Model, 0));
var pair = new[] { Mass(two.Model, 0), Mass(two.Model, 1) };
ShowMass("head 1 of 2", pair[0]);
ShowMass("head 2 of 2", pair[1]);
Tensor Map(TwoAnswersModel model, int head) => ((MultiHeadAttention)model.attention).AttentionWeights[0, head];
var places = asked[0].data<long>().Select((token, i) => $"{i + 1}: {FirstAndPrevious.Tokens[(int)token]}").ToArray();
var ahead = CausalMask.Of(places.Length);             // (T, T)
Draw(options, "04_one_head", () => AttentionMap.Of(Map(one.Model, 0), places, "One head", ahead));
var maps = stack(new[] { Map(two.Model, 0), Map(two.Model, 1) });                               // (2, T, T)
Draw(options, "04_two_heads", () => AttentionMap.OfHeads(maps, places, "Two heads", ahead));
Draw(options, "04_lines", () => AttentionLines.Of(maps, places, "What two heads look at"));

Step("What was shown");
Check("the short modules and those of lib/ agree",
    allclose(wrapper_out_short, wrapper_out) && allclose(mha_out_short, mha_out));
Check("every row of every head's weights sums to 1", allclose(mha.AttentionWeights.sum(-1), ones(b, 2, T)));
Check("no row of any head looks ahead", (bool)(mha.AttentionWeights.triu(diagonal: 1) == 0).all());
Check("no output of exercise 3.2 exceeds its bound", narrow_out.abs().max().item<float>() <= bound);
Check("the batched product holds each head's own product",
    allclose(product[0], stack(new[] { matmul(first_head, first_head.T), matmul(second_head, second_head.T) })));
Check("view and transpose give head 1 the first half of every word",
    (bool)(MultiHeadAttention.SplitHeads(words, 2)[0, 0] == words[0, .., ..2]).all());
Check("view alone does not", !(bool)(words.view(1, 2, 3, 2)[0, 0] == words[0, .., ..2]).all());
Check("wrapper and split heads agree when given the same weights", allclose(split_out, wrapper_out));
Check("a layer of GPT-2's size has 2,360,064 parameters", parameters == 2360064);
Check("two heads answer both questions", two.Right > 0.99);
Check("one head and a linear layer give at most three of four pairs of answers, and stay below the ceiling",
    answersOfOne <= 3 && one.Right <= ceiling);
Check("one head with a small network after it answers both", read.Right > 0.99);
Check("one head whose values know the places answers both", placed.Right > 0.99);
Check("of two heads, one looks at the first token and the other at the one before",
    pair.Max(mass => mass.First) > 0.6 && pair.Max(mass => mass.Previous) > 0.6
    && pair[0].First > 0.5 != pair[1].First > 0.5);
