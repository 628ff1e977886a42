// Chapter 0 — The bottleneck
//
// Question: why was attention invented?
// Seed:     0, or what you ask for: dotnet script scripts/00_bottleneck.csx -- --seed 3
// You see:  a network that must squeeze a sentence into one vector fails as sentences grow.
//           The same network, allowed to look back at the words, does not.

#load "../lib/workbench.csx"

var options = ChapterOptions.Read("00_bottleneck", Args, seed: 0, steps: 600);

Chapter("0 The bottleneck", question: "Why was attention invented?", seed: $"{options.Seed}");

Step("A language with a known translation");
// To see whether a translation is right, we need a language whose translation we know.
// In ours, every word has one partner word, and the order of the sentence is reversed.
// So word-by-word translation gets the words right and almost every place wrong:
// as between real languages, words move.
manual_seed(options.Seed);
var language = new Reversal(words: 10);
var example = language.Sentences(1, 6);               // (1, 6)
Show("source", example);
Show("translation", language.Translate(example));
Show("word by word", language.WordByWord(example));

Step("One vector for a whole sentence");
// Before attention, two recurrent networks did the work.
// A recurrent network reads word after word and keeps what it has read in a hidden state, a vector of fixed size.
// The encoder reads the source. Its last state is all that the decoder gets.
// From that the decoder writes the translation, one word at a time.
// A short sentence fits into the vector. A long one must fit into the same vector: the bottleneck.
const int Width = 16;                                 // of every hidden state
const int Longest = 10;                               // sentences of 2 to 10 words are trained

LossHistory Train(Translator translator, string name) => Trainer.Train(name, translator, options.Steps, () =>
{
    var T = randint(2, Longest + 1, new[] { 1L }).item<long>();
    var source = language.Sentences(32, T);           // (32, T)
    var target = language.Translate(source);          // (32, T)
    var scores = translator.forward(source, target);  // (32, T, words)
    return nn.functional.cross_entropy(scores.flatten(0, 1), target.flatten());
});

manual_seed(options.Seed);
var fixedVector = new Translator(language.Words, dWord: 16, Width, attends: false);
var fixedHistory = Train(fixedVector, "one fixed vector");
Show("loss, first and last", Text($"{fixedHistory.First:F1} -> ≈ {fixedHistory.Last:F2}"));

Step("The same network with attention");
// Bahdanau and others (2014) let the decoder look back.
// At every step it compares its state with the encoder's state at each word.
// The comparison is a small network, and softmax turns its scores into weights.
// The average of the words by these weights is the context vector, and the next word is read from it.
// Same width, same steps, same sentences.
manual_seed(options.Seed);
var attending = new Translator(language.Words, dWord: 16, Width, attends: true);
var attendingHistory = Train(attending, "with attention");
Show("loss, first and last", Text($"{attendingHistory.First:F1} -> ≈ {attendingHistory.Last:F2}"));

Step("Accuracy by length");
// Now both translate new sentences, with nothing given but the source.
// Up to 10 words is what they were trained on. 12 and 14 are longer than anything they have seen.
var lengths = new[] { 2, 4, 6, 8, 10, 12, 14 };
double AccuracyAt(Translator translator, int length)
{
    using var _ = no_grad();
    var source = language.Sentences(200, length);
    return Accuracy.Of(translator.Translate(source).eq(language.Translate(source)));
}
manual_seed(options.Seed + 1);
var ofFixed = lengths.Select(length => AccuracyAt(fixedVector, length)).ToArray();
var ofAttending = lengths.Select(length => AccuracyAt(attending, length)).ToArray();
for (var i = 0; i < lengths.Length; i++)
    Show($"length {lengths[i],2}", Text($"fixed vector ≈ {ofFixed[i]:F2}, with attention ≈ {ofAttending[i]:F2}"));
Draw(options, "00_accuracy", () => Curves.Of("Accuracy by sentence length", "words in the sentence", "accuracy",
    new[]
    {
        new Curve("one fixed vector", lengths.Select(length => (double)length).ToArray(), ofFixed),
        new Curve("with attention", lengths.Select(length => (double)length).ToArray(), ofAttending),
    }, yMin: 0, yMax: 1.05));
Draw(options, "00_loss", () => Curves.Of("Loss while training", "step", "loss",
    new[]
    {
        Curve.OverSteps("one fixed vector", fixedHistory.Losses),
        Curve.OverSteps("with attention", attendingHistory.Losses),
    }, yMin: 0));

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
var many = language.Sentences(200, 8);                // (200, 8)
var found = Accuracy.Of(Align(many).argmax(-1).eq(Reversal.Order(8)));
Check("word-by-word translation fails", Accuracy.Of(language.WordByWord(many).eq(language.Translate(many))) < 0.3);
Check("both networks translate the shortest sentences", ofFixed[0] > 0.9 && ofAttending[0] > 0.9);
Check("the fixed vector gets at least 0.3 worse from 2 words to 10", ofFixed[0] - ofFixed[4] > 0.3);
Check("with attention the accuracy at 10 words is still above 0.9", ofAttending[4] > 0.9);
Check("at 10 words attention is at least 0.3 better", ofAttending[4] - ofFixed[4] > 0.3);
Check("beyond the lengths trained on, attention stays ahead",
    ofAttending[5] > ofFixed[5] && ofAttending[6] > ofFixed[6]);
Check("the learned alignment is the true order for 9 words in 10", found > 0.9);
