/// <summary>An encoder-decoder that translates a sentence word by word, with or without attention. Without: the decoder
/// starts from one vector and must find everything in it. With:    it also looks back at the encoder's states at every
/// step, and reads the next word from what it looks at.</summary>
public sealed class Translator : nn.Module<Tensor, Tensor, Tensor>
{
    /// <summary>The parts, by their names in the state dict.</summary>
    public readonly Embedding source_words;
    public readonly Embedding target_words;
    public readonly Encoder encoder;
    public readonly Linear first_state;
    public readonly GruCell decoder;
    public readonly BahdanauAttention attention;
    public readonly Linear out_proj;

    readonly long _words;

    /// <param name="words">Size of the vocabulary; source and target words are numbered 0 … words - 1.</param>
    /// <param name="dWord">Width of a word's embedding.</param>
    /// <param name="dHidden">Width of every hidden state.</param>
    /// <param name="attends">Whether the decoder may look back at the source.</param>
    public Translator(long words, long dWord, long dHidden, bool attends) : base(nameof(Translator))
    {
        _words = words;
        source_words = nn.Embedding(words, dWord);
        target_words = nn.Embedding(words + 1, dWord);            // one more for the start of a sentence
        encoder = new Encoder(dWord, dHidden);
        first_state = nn.Linear(2 * dHidden, dHidden);
        decoder = new GruCell(attends ? dWord + 2 * dHidden : dWord, dHidden);
        attention = attends ? new BahdanauAttention(dHidden, 2 * dHidden, dHidden) : null;
        out_proj = nn.Linear(attends ? 2 * dHidden : dHidden, words);
        RegisterComponents();
    }

    /// <summary>Where each word of the last translation looked: (b, T, T), without gradient; null without
    /// attention.</summary>
    public Tensor Alignment { get; private set; }

    /// <summary>Scores for every next word, with the words before it given (teacher forcing).</summary>
    /// <param name="source">Word numbers, (b, T), int64</param>
    /// <param name="target">Its translation, (b, T), int64</param>
    /// <returns>(b, T, words)</returns>
    public override Tensor forward(Tensor source, Tensor target) => Decode(source, (t, _) => target[.., t]);

    /// <summary>Translates on its own: each word follows from the words it chose before.</summary>
    /// <param name="source">Word numbers, (b, T), int64</param>
    /// <returns>Word numbers, (b, T), int64</returns>
    public Tensor Translate(Tensor source) => Decode(source, (_, scores) => scores.argmax(-1)).argmax(-1);

    /// <summary>The annotations: the encoder's state at every word of the source, in both directions.</summary>
    /// <param name="source">Word numbers, (b, T), int64</param>
    /// <returns>(b, T, 2 * dHidden)</returns>
    public Tensor States(Tensor source) => encoder.forward(source_words.forward(source));

    /// <summary>What the decoder starts from; without attention it is all that it ever gets of the source.</summary>
    /// <param name="states">(b, T, 2 * dHidden)</param>
    /// <returns>(b, dHidden)</returns>
    public Tensor FirstState(Tensor states) => first_state.forward(encoder.Summary(states)).tanh();

    // chosen(t, scores) is the word at t, which the next step gets to see.
    Tensor Decode(Tensor source, Func<int, Tensor, Tensor> chosen)
    {
        var (b, T) = (source.shape[0], (int)source.shape[1]);
        var states = States(source);                              // (b, T, 2 * dHidden)
        var keys = attention?.Keys(states);                       // (b, T, dHidden)
        var state = FirstState(states);                           // (b, dHidden)
        var word = full(b, _words, dtype: ScalarType.Int64);      // (b), the start
        var (scores, weights) = (new Tensor[T], new Tensor[T]);
        for (var t = 0; t < T; t++)
        {
            (var read, state, weights[t]) = Step(target_words.forward(word), state, keys, states);
            scores[t] = out_proj.forward(read);                   // (b, words)
            word = chosen(t, scores[t]);
        }
        Alignment = attention is null ? null : stack(weights, dim: 1).detach().DetachFromDisposeScope();
        return stack(scores, dim: 1);                             // (b, T, words)
    }

    // What the next word is read from: the decoder's own state, or what attention fetched from the source. The state
    // that asks is the one before the word is written.
    (Tensor Read, Tensor State, Tensor Weights) Step(Tensor word, Tensor state, Tensor keys, Tensor states)
    {
        if (attention is null)
        {
            state = decoder.forward(word, state);                 // (b, dHidden)
            return (state, state, null);
        }
        var weights = attention.forward(state, keys);             // (b, T)
        var context = BahdanauAttention.Context(weights, states); // (b, 2 * dHidden)
        return (context, decoder.forward(cat(new[] { word, context }, dim: -1), state), weights);
    }
}
