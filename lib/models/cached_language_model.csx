/// <summary>A language model that writes with a cache in each of its blocks: it reads no token of a text
/// twice.</summary>
public sealed class CachedLanguageModel : IDisposable
{
    readonly LanguageModel _model;
    readonly KeyValueCache[] _caches;

    /// <summary>Begins a text, of which nothing is read yet.</summary>
    /// <param name="batch">How many texts are written side by side.</param>
    public CachedLanguageModel(LanguageModel model, long batch = 1)
    {
        _model = model;
        var (heads, dHead) = (model.Options.Heads, model.Options.Width / model.Options.Heads);
        _caches = model.blocks
            .Select(_ => new KeyValueCache(batch, heads, model.Options.Context, dHead)).ToArray();
    }

    /// <summary>How many tokens it has read, which is the place of the next one.</summary>
    public long Length => _caches[0].Length;

    /// <summary>The bytes of all caches.</summary>
    public long Bytes => _caches.Sum(cache => cache.Bytes);

    /// <summary>Reads the tokens that are new.</summary>
    /// <param name="ids">(b, n), int64: a whole beginning first, then token by token</param>
    /// <returns>The scores of the token after each, (b, n, vocabulary): the last rows of what the model gives for the
    /// whole text. Without gradient.</returns>
    /// <exception cref="ArgumentException">The text becomes longer than the model's context.</exception>
    public Tensor Next(Tensor ids)
    {
        using var _ = no_grad();
        var x = _model.Embed(ids, firstPlace: Length);                              // (b, n, width)
        foreach (var (block, cache) in _model.blocks.Zip(_caches))
            x = block.Through(x, tokens => CachedAttention.Forward(tokens, block.attention, cache));
        return _model.Logits(x);                                                    // (b, n, vocabulary)
    }

    /// <summary>Forgets the newest tokens, so that another text can go on from there.</summary>
    /// <param name="length">How many it has read from now on.</param>
    /// <exception cref="ArgumentException">It has read fewer.</exception>
    public void Shorten(long length)
    {
        foreach (var cache in _caches)
            cache.Shorten(length);
    }

    /// <summary>Frees the caches.</summary>
    public void Dispose()
    {
        foreach (var cache in _caches)
            cache.Dispose();
    }
}
