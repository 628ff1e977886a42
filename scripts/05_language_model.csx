// Chapter 5 — A language model that writes
//
// Question: how does attention become a model that writes, one character at a time?
// Seed:     0 for all trainings and for what is written, or what you ask for: -- --seed 3
// You see:  a novel as numbers, what counting alone can predict of it, the block of GPT-2 piece by piece, a training
//           that beats the counts on text it never saw, and what the model writes as it learns.
// Your own: -- --text FILE trains on a text of yours; -- --generate "Call me" lets the saved model write.
// Stop it:  Ctrl-C saves the training in out/, and the same command goes on from there.

#load "../lib/workbench.csx"

var options = LanguageOptions.Read("05_language_model", Args, seed: 0, steps: 1400);
var (seed, steps) = (options.Chapter.Seed, options.Chapter.Steps);
if (options.Generate is { } asked)
{
    WriteLine(Misuse.Unless(() => Sample.Of(Checkpoint.Read(options.SavedModel()), asked)));
    return;
}
const int Context = 64;                               // characters that the model sees at once
const int Batch = 12;                                 // texts of a step
var text = Misuse.Unless(() =>
    new LanguageText(TextFile.Read(options.TextPath, LanguageText.Fewest(Context)), options.TextName));
var sizes = new LanguageModelOptions(text.Characters.Count, Context, Width: 64, Heads: 4, Blocks: 2);
var training = Misuse.Unless(() => LanguageTraining.Start(
    text, sizes, new TrainingPlan(steps, Batch, LearningRate: 6e-3, seed), options.ModelPath(text)));

Chapter("5 A language model that writes",
    question: "How does attention become a model that writes, one character at a time?", seed: $"{seed}");

Step("A text as numbers");
// A model computes with numbers, so the text becomes numbers first: each different character is a token with a number.
// Encoding and decoding look things up; nothing is lost on the way. GPT-2's tokens are pieces of words; the rest is
// the same.
Show("text", options.TextPathName);
Show("different characters", text.Characters.Count);
var words = text.Characters.Decode(text.Training[26..41]);
var encoded = text.Characters.Encode(words);          // (15)
Show($"encoded \"{Sample.Line(words)}\"", encoded);
Show("decoded", Sample.Line(text.Characters.Decode(encoded)));
// The last tenth is held out: the model never learns from it. Only there does it show what it understood.
Show("characters to learn from", text.Training.shape[0]);
Show("characters held out", text.HeldOut.shape[0]);

Step("What the model is asked");
// At every place: what comes next? So the right answers are the same text, one place further on.
// One window of T characters asks T questions at once; the causal mask keeps each place from seeing its answer.
manual_seed(seed);
var (ids, next) = text.Batch(Batch, Context);         // (b, T), (b, T)
Show("tokens, the first 8", ids[0, ..8]);
Show("answers, the first 8", next[0, ..8]);

Step("What counting can do");
// Before the model: how far does one get without it? The loss is -ln of the probability that the right character was
// given, on average over the held-out text. Uniform gives each the same. A unigram counts how often each occurs, a
// bigram how often it follows the one before, a trigram the two before. What was never seen gets a share by Witten and
// Bell's rule: lib/data/ngrams.csx.
string[] names = ["uniform", "unigram", "bigram", "trigram"];
var baselines = names.Select((_, n) => new NGrams(text.Training, text.Characters.Count, n).Loss(text.HeldOut)).ToArray();
foreach (var (name, loss) in names.Zip(baselines))
    Show($"{name}, held-out loss", Text($"{loss:F4}"));

Step("The block");
// GPT-2 is chapter 4's attention, a small network, and what makes a stack of both trainable.
// The names: the paper writes d_model, h, N, d_ff for what GPT-2's files call n_embd, n_head, n_layer, 4 n_embd.
Show("d_model = n_embd, width of a token", sizes.Width);
Show("h = n_head, heads", sizes.Heads);
Show("N = n_layer, blocks", sizes.Blocks);
Show("d_ff, width inside the feed-forward network", sizes.Hidden);
Show("n_ctx, characters seen at once", sizes.Context);
// A block normalises, attends and adds; then it normalises, feeds each token through the network and adds.
// The paper normalises after adding. GPT-2 does so before, and once more at the very end.
ShowCode("lib/models/transformer_block.csx", "public Tensor Through");
ShowCode("lib/models/feed_forward.csx", "public override Tensor forward");
ShowCode("lib/models/language_model.csx", "public override Tensor forward");
// Scores of the next character are products with the embeddings of the characters: one matrix serves both ends (tied
// weights). Follow a batch through:
var model = training.Model;
var x = model.Embed(ids);                             // (b, T, width)
Show("tokens and places", x.shape);
Show("after the first block", model.blocks[0].forward(x).shape);
Show("logits", model.forward(ids).shape);
Show("numbers to learn", model.Count);

Step("Positions");
// Attention is a sum over what it looks at, and a sum has no order. So without positions, one block predicts the same
// after a text and after the same text shuffled, as long as the last character stays: "on " and "no " are the same.
double ChangeWhenShuffled(bool positions)
{
    manual_seed(seed);
    var one = new LanguageModel(sizes with { Blocks = 1, Positions = positions });
    using var _ = no_grad();
    var shuffled = cat([randperm(Context - 1), tensor(new[] { Context - 1L })]);           // the last stays
    var change = one.forward(ids)[.., ^1] - one.forward(ids.index_select(1, shuffled))[.., ^1];   // (b, V)
    return change.abs().max().item<float>();
}
var (blind, placed) = (ChangeWhenShuffled(positions: false), ChangeWhenShuffled(positions: true));
Show("logits change by shuffling, without positions", blind < 1e-5 ? "less than 0.00001" : "more than 0.00001");
Show("logits change by shuffling, with positions", placed > 0.01 ? "more than 0.01" : "less than 0.01");

Step("What each part is for");
// Small models, trained alike: same seed, same batches, and in each one part is missing.
// Positions: see above. In several blocks the mask gives a hint of the order; the model still ends worse without them.
// Residual connections: each layer adds to its input. Without them, a character must get through every layer, and so must
// the gradient on its way back.
// Layer normalisation: brings each vector to mean 0 and standard deviation 1, whatever its layer was given. Weights start
// small, so without it queries and keys start near 0, all scores are nearly equal, and Wq and Wk hardly get a gradient.
// Feed-forward: attention only mixes tokens; the network computes with what was brought together.
const int ShortSteps = 400;
var parts = LanguagePartsExperiment.Variants(text)
    .Select(variant => (variant.Name, Loss: LanguagePartsExperiment.HeldOutLoss(text, variant.Options, ShortSteps, seed)))
    .ToArray();
foreach (var (name, loss) in parts)
    Show($"held-out loss, {name}", Text($"≈ {loss:F2}"));

Step("The loss, and what it teaches");
// By hand at one place: softmax of the logits gives each character a probability; the loss is -ln of that of the right one.
// Nobody tells Wq, Wk and Wv where to look. The loss depends on them through the weights of attention: that is all.
manual_seed(seed);
var untrained = new LanguageModel(sizes);
var logits = untrained.forward(ids);                  // (b, T, V)
var by_hand = -logits[0, 0].softmax(-1)[next[0, 0]].log();
var by_function = nn.functional.cross_entropy(logits[0, 0].unsqueeze(0), next[0, 0].unsqueeze(0));
Show("loss of one place, by hand", by_hand);
Show("loss of one place, by cross_entropy", by_function);
(double Query, double Key, double Value) Gradients(LanguageModel of)
{
    of.zero_grad();
    of.Loss(ids, next).backward();
    var attention = of.blocks[0].attention;
    double Norm(Linear layer) => layer.weight.grad.norm().item<float>();
    var norms = (Norm(attention.W_query), Norm(attention.W_key), Norm(attention.W_value));
    of.zero_grad();
    return norms;
}
void ShowGradients(string when, (double Query, double Key, double Value) norm) =>
    Show($"lengths of the gradients {when}", Text($"Wq ≈ {norm.Query:F2}, Wk ≈ {norm.Key:F2}, Wv ≈ {norm.Value:F2}"));
// At first all weights of attention are nearly equal, and what is brought back is nearly the same wherever one looks. So
// Wv learns first. Once values differ, it pays to look at the right ones, and Wq and Wk follow.
var before = Gradients(untrained);
ShowGradients("at the first step", before);
manual_seed(seed);
var without_norm = Gradients(new LanguageModel(sizes with { Norm = false }));
Show("of Wq, without layer normalisation", without_norm.Query < 1e-3 ? "less than 0.001" : "more than 0.001");

Step("Training");
// A step: draw a batch, compute the loss, go backward for the gradient, clip it if it is long, let AdamW change the weights.
// The learning rate rises first, while AdamW's averages are young, and falls at the end, so that the weights settle.
ShowCode("lib/training/language_training.csx", "void Step");
ShowCode("lib/training/training_plan.csx", "public double Rate");
if (training.Done > 0)
    Note($"This training was left after step {training.Done} and goes on from there.");
var interruption = new Interruption();
try
{
    var part = Math.Max(1, steps / 7);
    while (training.Done < steps)
    {
        training.Run(Math.Min(steps, training.Done / part * part + part), interruption.Token);
        var loss = training.Judge(64);
        Misuse.Unless(() => training.Save(options.ModelPath(text)));
        Show($"step {training.Done}", Text($"loss ≈ {training.Losses.TakeLast(part).Average():F2}, held out ≈ {loss:F2}"));
        WriteLine(Timing.Mark + training.Speed);
        WriteLine(Sample.Mark + Sample.Of(model, text.Characters, new Sampler(0.8, seed: seed), 60));
    }
}
catch (OperationCanceledException)
{
    Misuse.Unless(() => training.Save(options.ModelPath(text)));
}
if (interruption.Token.IsCancellationRequested)
{
    Note($"Stopped after step {training.Done}, saved in {options.ModelPathName(text)}" + (training.Done == steps ? "."
        : $"{Checkpoint.Unfinished}. The same command goes on from there."));
    Environment.Exit(Interruption.ExitCode);
}
interruption.Dispose();
var after = Gradients(model);
Show("Wv's gradient to Wq's, at the first step", Text($"≈ {before.Value / before.Query:F0} to 1"));
Show("after training", Text($"≈ {after.Value / after.Query:F0} to 1"));
// Everything that it takes to go on is in one file: weights, AdamW's averages, the state of the random numbers.
Show("saved in", options.ModelPathName(text));

Step("Better than counting");
// Now all of the held-out text, in windows. At the start of a window the model knows nothing of what came before; the
// counts do. That is unfair to the model, and it wins all the same.
var reached = training.Judge();
Show("the model, held-out loss", Text($"≈ {reached:F2}"));
for (var n = 0; n < names.Length; n++)
    Show($"below the {names[n]} by", Text($"≈ {baselines[n] - reached:F2}"));
const int Smooth = 20;
var losses = training.Losses.Chunk(Smooth).Select(chunk => chunk.Average()).ToArray();
Draw(options.Chapter, "05_loss", () => Curves.Of("Loss against counting", "step", "loss in nats",
    [
        new($"training, mean of {Smooth} steps", losses.Select((_, i) => (double)Smooth * (i + 1)).ToArray(), losses),
        new("held out", training.HeldOut.Select(judged => (double)judged.Step).ToArray(),
            training.HeldOut.Select(judged => judged.Loss).ToArray()),
    ], marks: names[1..].Zip(baselines[1..], Mark.AtHeight).ToArray()));

Step("Temperature and top-k");
// The model gives chances. What is drawn from them is up to us. A temperature below 1 makes likely characters likelier, at
// 0 the likeliest is always taken; top-k draws among the k likeliest only.
var prompt = text.Characters.Decode(text.HeldOut[..24]);
var expected = Expected();                            // (b * T, V)
Tensor Expected()
{
    using var _ = no_grad();
    return model.forward(ids).flatten(0, 1);
}
double Likeliest(double temperature) =>               // over all places of a batch
    expected.unbind().Average(of => new Sampler(temperature).Chances(of).max().item<float>());
foreach (var temperature in new[] { 0, 0.5, 1, 2 })
{
    Show($"chance of the likeliest, at temperature {Text($"{temperature}")}", Text($"≈ {Likeliest(temperature):F1}"));
    WriteLine(Sample.Mark + Sample.Of(model, text.Characters, new Sampler(temperature, seed: seed), 70, prompt));
}
var topFive = new Sampler(1, topK: 5).Chances(expected[0]).gt(0).sum().item<long>();
Show("characters that can be drawn with top-k 5", topFive);

Step("What the heads look at, and what places have learned");
// The map of each head on a line that the model wrote: bright is where it looks.
var line = new Sampler(0.8, seed: seed).Continue(model, text.Characters.Encode(prompt), 15)[^16..];      // (16)
var letters = text.Characters.Written(line).Select((letter, i) => $"{i + 1}: {Characters.Visible(letter)}").ToArray();
Tensor Maps(int block)
{
    using var _ = no_grad();
    model.forward(line.unsqueeze(0));
    return model.blocks[block].attention.AttentionWeights[0];
}
for (var block = 0; block < sizes.Blocks; block++)
{
    var maps = Maps(block);                           // (heads, 16, 16)
    var onPrevious = maps.diagonal(-1, 1, 2).mean([-1]).max().item<float>();
    Show($"block {block + 1}, weight on the character before, at most", Text($"≈ {onPrevious:F1}"));
    Draw(options.Chapter, $"05_block_{block + 1}", () => AttentionMap.OfHeads(
        maps, letters, $"Block {block + 1}", CausalMask.Of(letters.Length)));
}
// Places that are near each other have learned similar vectors, though nobody said which are near.
var vectors = model.places.weight.detach();           // (T, width)
var unit = vectors / vectors.norm(1, keepdim: true);  // (T, width), each of length 1
var alike = matmul(unit, unit.T);                     // (T, T), cosines
double MeanAt(int distance) => alike.diagonal(distance).mean().item<float>();
Show("likeness of neighbouring places", Text($"≈ {MeanAt(1):F1}"));
Show("likeness of places 32 apart", Text($"≈ {Math.Round(MeanAt(32), 1) + 0:F1}"));
Draw(options.Chapter, "05_places", () => Curves.Of("How alike the vectors of places are", "place", "cosine",
    new[] { 8, 24, 40, 56 }.Select(place => Curve.OverSteps($"with place {place}",
        alike[place - 1].contiguous().data<float>().Select(cosine => (double)cosine))).ToArray()));

Step("What was shown");
Check("decoding undoes encoding", text.Characters.Decode(text.Characters.Encode(words)) == words);
Check("without positions one block is blind to order, with them it is not", blind < 1e-5 && placed > 0.01);
Check("the loss by hand is that of cross_entropy", allclose(by_hand, by_function));
Check("Wq, Wk and Wv all learn from the first step on", before.Query > 0 && before.Key > 0 && before.Value > 0);
Check("without layer normalisation, Wq starts with less than a hundredth of that gradient",
    without_norm.Query < before.Query / 100);
Check("top-k leaves k characters", topFive == 5 || text.Characters.Count < 5);
if (options.Text is not null)
    return;
// With another text, nobody knows beforehand what a training of this length shows.
Check("each part that is missing costs at least 0.03", parts[1..].All(part => part.Loss > parts[0].Loss + 0.03));
Check("the model beats the trigram by at least 0.1 on text it never saw", baselines[3] - reached > 0.1);
Check("a low temperature makes the likeliest likelier", Likeliest(0.5) > Likeliest(1) && Likeliest(1) > Likeliest(2));
Check("places that are near are alike", MeanAt(1) > MeanAt(32) + 0.1);
