/// <summary>Lets a language model write: draws one token after the other from what it expects next.</summary>
public sealed class Sampler
{
    // What is divided by less becomes 0 / 0.
    const double Coldest = 1e-30;

    readonly double _temperature;
    readonly int _topK;
    readonly Generator _generator;

    /// <param name="temperature">Logits are divided by it: below 1 what is likely becomes likelier, above 1 less so; at 0
    /// the likeliest token is always taken.</param>
    /// <param name="topK">How many of the likeliest tokens may be drawn; 0 for all.</param>
    /// <param name="seed">Seed of the draws, which use no other randomness.</param>
    /// <exception cref="ArgumentException">The temperature is negative or not a number, or topK is negative.</exception>
    public Sampler(double temperature = 1, int topK = 0, int seed = 0)
    {
        if (!(temperature >= 0 && double.IsFinite(temperature)))
            throw new ArgumentException(FormattableString.Invariant(
                $"{nameof(Sampler)}: the temperature is {temperature}, but must be 0 or more."));
        if (topK < 0)
            throw new ArgumentException($"{nameof(Sampler)}: top-k is {topK}, but must be at least 1, or 0 for all.");
        (_temperature, _topK) = (temperature, topK);
        _generator = new Generator((ulong)seed);
    }

    /// <summary>The chance of each token to be drawn.</summary>
    /// <param name="logits">(V)</param>
    /// <returns>(V), sums to 1; exactly 0 for what cannot be drawn</returns>
    public Tensor Chances(Tensor logits)
    {
        if (_topK > 0 && _topK < logits.shape[0])
        {
            var smallest = logits.topk(_topK).values[^1];                 // the k-th largest
            logits = logits.masked_fill(logits < smallest, float.NegativeInfinity);
        }
        return _temperature == 0
            ? nn.functional.one_hot(logits.argmax(), logits.shape[0]).to_type(logits.dtype)
            : ((logits - logits.max()) / Math.Max(_temperature, Coldest)).softmax(-1);   // softmax ignores what all lose
    }

    /// <summary>Continues a text. The model sees its last <c>context</c> tokens.</summary>
    /// <param name="ids">The beginning, (T), int64, at least one token.</param>
    /// <param name="tokens">How many are written.</param>
    /// <returns>(T + tokens), the beginning included</returns>
    /// <exception cref="ArgumentException">There is no beginning.</exception>
    public Tensor Continue(LanguageModel model, Tensor ids, int tokens)
    {
        if (ids.dim() != 1 || ids.shape[0] == 0)
            throw new ArgumentException($"{nameof(Sampler)}: the beginning has shape {ShapeText.Of(ids.shape)}, but " +
                "must be (T) with at least one token: a model continues, it cannot begin.");
        using var _ = no_grad();
        var wasTraining = model.training;
        model.eval();
        var text = ids.data<long>().ToList();
        for (var i = 0; i < tokens; i++)
        {
            using var scope = NewDisposeScope();
            var seen = tensor(text.TakeLast((int)model.Options.Context).ToArray()).unsqueeze(0);   // (1, T)
            var logits = model.forward(seen)[0, ^1];                      // (V), at the last place
            text.Add(Chances(logits).multinomial(1, generator: _generator).item<long>());
        }
        model.train(wasTraining);
        return tensor(text.ToArray());
    }
}
