// Chapter 0 — The bottleneck
//
// Question: why was attention invented?
// Seed:     0, or what you ask for: dotnet script scripts/00_bottleneck.csx -- --seed 3
// You see:  a network that must squeeze a sentence into one vector fails as sentences grow, even a wider one.
//           A network that may look back at the words goes on much longer.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("00_bottleneck", Args, seed: 0, steps: 800);

Chapter("0 The bottleneck", question: "Why was attention invented?", seed: $"{options.Seed}");

Step("Where this course goes");
// A language model is built in steps. This course takes one of them apart: attention.
// It builds attention in four stages. Each stage is the one before with one idea more.
// This chapter comes before the first: it shows the trouble that attention was invented for.
Show("on the way to a language model", "text -> tokens -> embeddings -> ATTENTION -> model -> training -> answers");
Show("stage 1, chapter 1", "simplified self-attention: every word takes in the others, nothing is learned");
Show("stage 2, chapter 2", "trainable weights: what to look at is learned");
Show("stage 3, chapter 3", "causal attention: no word sees the words after it");
Show("stage 4, chapter 4", "multi-head attention: several looks at once");

Step("A language with a known translation");
// To see whether a translation is right, we need a language whose translation we know.
// In ours, every word is a number, every word has one partner word, and the order of the sentence is reversed.
// So word-by-word translation gets the words right and almost every place wrong:
// as between real languages, words move.
manual_seed(options.Seed);
var language = new Reversal(words: 10);
var example = language.Sentences(1, 6);               // (1, 6)
Show("source", example);
Show("translation", language.Translate(example));
Show("word by word", language.WordByWord(example));
// The first word by hand: look up its partner, and write it last.
Show("by hand", Text($"word 1 is {example[0, 0].item<long>()}, its partner is ")
    + Text($"{language.WordByWord(example)[0, 0].item<long>()}, and that is word 6 of the translation"));

Step("The encoder's states");
// Before attention, two recurrent networks did the work: an encoder reads, a decoder writes.
// A recurrent network reads word after word and keeps what it has read in a hidden state, a vector of fixed size.
// Our encoder is bidirectional, as in the paper of Bahdanau, Cho and Bengio (2014).
// It reads from left to right and from right to left, so each word has two states of 16 numbers.
// Side by side they are the word's annotation. It is called the encoder's output too: output and state are one thing.
const int Width = 16;                                 // of every hidden state
Translator Build(int width, bool attends)
{
    manual_seed(options.Seed);
    return new Translator(language.Words, dWord: 16, width, attends);
}
var attending = Build(Width, attends: true);
var annotations = attending.States(example);          // (1, 6, 32)
Show("annotations, words x numbers", annotations[0].shape);
// By hand, from left to right: the state after the last word is the first half of the last word's annotation.
var embedded = attending.source_words.forward(example);                   // (1, 6, 16)
var h = zeros(1, Width);                              // nothing read yet
for (var t = 0; t < 6; t++)
    h = attending.encoder.forwards.forward(embedded[.., t], h);           // (1, 16)
Show("state after the last word, its first 4 numbers", h[0, ..4]);
Show("annotation of the last word, its first 4 numbers", annotations[0, 5, ..4]);

Step("One vector for a whole sentence");
// Without attention the decoder starts from the last state of each direction, made into one vector of 16 numbers.
// It gets nothing else of the source, and writes the translation from it, one word at a time.
// A short sentence fits into the vector. A long one must fit into the same vector: the bottleneck.
var state = attending.FirstState(annotations);        // (1, 16)
Show("numbers that the decoder starts from, for 6 words", state.shape[1]);
Show("for 60 words", attending.FirstState(attending.States(language.Sentences(1, 60))).shape[1]);

Step("One look back, by hand");
// Bahdanau and others let the decoder look back at all annotations, at every step.
// The query is the decoder's state before it writes the word: it has not chosen the word yet, so that is all it has.
// Each annotation gets a score ω. A small network compares the two: v · tanh(W state + U annotation).
// Softmax turns the scores into weights α, which sum to 1.
// The average of the annotations by these weights is the context vector z. The next word is read from it.
// (The paper writes e for ω and c for z.) Nothing is trained yet, so all weights are nearly alike.
var look = attending.attention;
var query = matmul(look.W_query.weight, state[0]);    // W state: (16, 16) x (16) -> (16)
var keys = look.Keys(annotations)[0];                 // U annotation, for all words: (6, 16)
var omega = empty(6);                                 // (6)
for (var j = 0; j < 6; j++)
    omega[j] = dot(look.v.weight[0], (query + keys[j]).tanh());
var alpha = softmax(omega, dim: 0);                   // (6)
var z = matmul(alpha, annotations[0]);                // (6) x (6, 32) -> (32)
Show("scores ω", omega);
Show("weights α", alpha);
Show("context vector z, numbers", z.shape[0]);

Step("The same as modules");
// These are the lines that run from here on, from their files.
ShowCode("lib/attention/bahdanau.csx", "public override Tensor forward");
ShowCode("lib/attention/bahdanau.csx", "public static Tensor Context");
ShowCode("lib/recurrent/translator.csx", "(Tensor Read, Tensor State, Tensor Weights) Step");
var weights_by_module = look.forward(state, look.Keys(annotations));              // (1, 6)
var z_by_module = BahdanauAttention.Context(weights_by_module, annotations);      // (1, 32)

Step("Three networks");
// The first has one vector of 16 numbers. The second is the same with attention.
// Attention adds weights, though, so the second might win by its size alone.
// So a third has one vector again, but states of 24 numbers, and more weights than the second.
// All are trained alike: as many steps, and the same sentences of 2 to 10 words in the same order.
// To be sure of that, weights are drawn from one seed and sentences from another.
const int Longest = 10;
var networks = new (string Name, Translator Model)[]
{
    ("fixed vector", Build(Width, attends: false)),
    ("with attention", attending),
    ("wider vector", Build(24, attends: false)),
};
foreach (var (name, model) in networks)
    Show($"weights, {name}", Count(model));
long Count(Translator model) => model.parameters().Sum(parameter => parameter.numel());

(LossHistory History, List<long> Read) Train(Translator translator, string name)
{
    var read = new List<long>();                      // the sum of the words of each batch, to compare
    manual_seed(options.Seed + 1);
    return (Trainer.Train(name, translator, options.Steps, () =>
    {
        var T = randint(2, Longest + 1, new[] { 1L }).item<long>();
        var source = language.Sentences(32, T);           // (32, T)
        var target = language.Translate(source);          // (32, T)
        read.Add(source.sum().item<long>());
        var scores = translator.forward(source, target);  // (32, T, words)
        return nn.functional.cross_entropy(scores.flatten(0, 1), target.flatten());
    }), read);
}
var trained = networks.Select(network => Train(network.Model, network.Name)).ToArray();
foreach (var (history, _) in trained)
    Show($"loss, {history.Name}", Text($"{history.First:F1} -> ≈ {history.Last:F1}"));
// Each sentence has its own length, and long ones cost more. So the picture shows the mean of 40 steps at a time.
Curve Smooth(LossHistory history) => new(history.Name,
    history.Losses.Chunk(40).Select((_, i) => 40.0 * (i + 1)).ToArray(),
    history.Losses.Chunk(40).Select(losses => losses.Average()).ToArray());
Draw(options, "00_loss", () => Curves.Of("Loss while training", "step", "loss, mean of 40 steps",
    trained.Select(training => Smooth(training.History)).ToArray(), yMin: 0));

Step("Accuracy by length");
// Now all three translate new sentences, again the same for each, with nothing given but the source.
// Up to 10 words is what they were trained on. 12 and 14 are longer than anything they have seen.
var lengths = new[] { 2, 4, 6, 8, 10, 12, 14 };
manual_seed(options.Seed + 2);
var unseen = lengths.Select(length => language.Sentences(200, length)).ToArray();
double[] AccuracyOf(Translator translator)
{
    using var _ = no_grad();
    return unseen.Select(source => Accuracy.Of(translator.Translate(source).eq(language.Translate(source)))).ToArray();
}
var accuracy = networks.Select(network => AccuracyOf(network.Model)).ToArray();
var (ofFixed, ofAttending, ofWide) = (accuracy[0], accuracy[1], accuracy[2]);
for (var i = 0; i < lengths.Length; i++)
    Show($"length {lengths[i],2}", Text($"fixed vector ≈ {ofFixed[i]:F2}, wider vector ≈ {ofWide[i]:F2}, ")
        + Text($"with attention ≈ {ofAttending[i]:F2}"));
Draw(options, "00_accuracy", () => Curves.Of("Accuracy by sentence length",
    "words in the sentence", "accuracy",
    networks.Zip(accuracy, (network, ys) => new Curve(network.Name, lengths.Select(n => (double)n).ToArray(), ys))
        .ToArray(), yMin: 0, yMax: 1.05, marks: Mark.AtPlace("longest in training", Longest)));

Step("What the decoder looks at");
// A row is a word being written, a column a word of the source.
// Nobody told the network that the order is reversed. The diagonal from upper right to lower left is what it found.
var sentence = language.Sentences(1, 8);              // (1, 8)
Tensor Align(Tensor source)
{
    using var _ = no_grad();
    attending.Translate(source);
    return attending.Alignment;                       // (b, T, T)
}
var alignment = Align(sentence)[0];                   // (8, 8)
Show("looks at word", alignment.argmax(-1));
Show("the true order", Reversal.Order(8));
Draw(options, "00_alignment", () => AttentionMap.Of(alignment,
    Words("out", language.Translate(sentence)), Words("in", sentence), "Learned alignment"));
string[] Words(string side, Tensor numbers) =>
    numbers[0].data<long>().Select((word, place) => $"{side} {place + 1}: {word}").ToArray();

Step("What was shown");
// The wider vector does better than the narrow one, and falls with the length all the same.
// With attention the decoder gets as many annotations as there are words, whatever the length.
var many = language.Sentences(200, 8);                // (200, 8)
var found = Accuracy.Of(Align(many).argmax(-1).eq(Reversal.Order(8)));
Check("word-by-word translation fails", Accuracy.Of(language.WordByWord(many).eq(language.Translate(many))) < 0.3);
Check("the state by hand is the encoder's output", allclose(h[0], annotations[0, 5, ..Width]));
Check("the weights and the context vector by hand are those of the modules",
    allclose(alpha, weights_by_module[0]) && allclose(z, z_by_module[0]));
Check("all three networks read the same sentences in the same order",
    trained.All(training => training.Read.SequenceEqual(trained[0].Read)));
Check("all three translate the shortest sentences", accuracy.All(of => of[0] > 0.9));
Check("the fixed vector gets at least 0.3 worse from 2 words to 10", ofFixed[0] - ofFixed[4] > 0.3);
Check("the wider vector as well, though its network has more weights than the one with attention",
    ofWide[0] - ofWide[4] > 0.3 && Count(networks[2].Model) > Count(attending));
Check("at 10 words attention is at least 0.25 better than both",
    ofAttending[4] - Math.Max(ofFixed[4], ofWide[4]) > 0.25);
Check("beyond the lengths trained on, attention stays ahead",
    ofAttending[5] > Math.Max(ofFixed[5], ofWide[5]) && ofAttending[6] > Math.Max(ofFixed[6], ofWide[6]));
Check("the learned alignment is the true order for 9 words in 10", found > 0.9);
