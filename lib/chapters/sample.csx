#load "language_options.csx"

/// <summary>What a model writes, as a chapter shows it.</summary>
public static class Sample
{
    /// <summary>How every line begins that holds what a trained model wrote: a last digit decides which character is
    /// drawn, so it may be another text on another machine, and no snapshot keeps such a line.</summary>
    public const string Mark = "writes: ";

    /// <summary>What is written on from a beginning.</summary>
    /// <param name="tokens">How many characters are written.</param>
    /// <param name="beginning">Without it, <see cref="Characters.Beginning"/>.</param>
    /// <returns>The beginning and what follows, in one line.</returns>
    public static string Of(
        LanguageModel model, Characters characters, Sampler sampler, int tokens, string beginning = null)
    {
        var ids = beginning is null ? characters.Beginning : characters.Encode(beginning);
        return Line(characters.Decode(sampler.Continue(model, ids, tokens)).TrimStart('\n'));
    }

    /// <summary>A text in one line: ⏎ where one ends.</summary>
    public static string Line(string text) => text.Replace("\n", "⏎");

    /// <summary>What was asked for with <c>--generate</c>, written by a saved model.</summary>
    /// <exception cref="ArgumentException">The model does not know a character of the beginning.</exception>
    public static string Of(Checkpoint saved, Generation asked)
    {
        using var alone = new OneThread();
        var characters = saved.Characters;
        var prompt = characters.Encode(asked.Prompt);
        var sampler = new Sampler(asked.Temperature, asked.TopK, asked.Seed);
        return characters.Decode(sampler.Continue(saved.RestoreModel(), prompt, asked.Tokens));
    }
}
