/// <summary>Keys and values of the newest tokens only: the newest takes the place of the oldest.</summary>
public sealed class RollingCache : IDisposable
{
    readonly Tensor _keys;
    readonly Tensor _values;

    /// <summary>Makes room for a window of tokens.</summary>
    /// <exception cref="ArgumentException">A size is below 1.</exception>
    public RollingCache(long batch, long heads, long window, long dHead,
        ScalarType type = ScalarType.Float32)
    {
        Guard.Positive(nameof(RollingCache),
            ("batch", batch), ("heads", heads), ("window", window), ("d_head", dHead));
        _keys = zeros(batch, heads, window, dHead, dtype: type).DetachFromDisposeScope();
        _values = zeros(batch, heads, window, dHead, dtype: type).DetachFromDisposeScope();
    }

    /// <summary>How many tokens it was given so far; it holds the last of them.</summary>
    public long Seen { get; private set; }

    /// <summary>The bytes of its room: 2 · batch · heads · window · dHead numbers, however long the text.</summary>
    public long Bytes => (_keys.numel() + _values.numel()) * _keys.element_size();

    /// <summary>Takes in one token, and gives the window that ends with it. Its order is not that of the text, which
    /// changes nothing: an average is blind to order.</summary>
    /// <param name="keys">(b, heads, 1, dHead), like values</param>
    /// <returns>(b, heads, min(Seen, window), dHead) each</returns>
    /// <exception cref="ArgumentException">There is not exactly one token, or the shapes or types are not those that
    /// the room was made for.</exception>
    public (Tensor Keys, Tensor Values) Append(Tensor keys, Tensor values)
    {
        KeyValueCache.Check(nameof(RollingCache), keys, values, _keys);
        if (keys.shape[^2] != 1)
            throw new ArgumentException($"{nameof(RollingCache)}: it takes one token at a time, but the keys have shape " +
                $"{ShapeText.Of(keys.shape)}; (b, heads, 1, d_head) would fit.");
        var window = _keys.shape[2];
        using (no_grad())
        {
            _keys.narrow(2, Seen % window, 1).copy_(keys);
            _values.narrow(2, Seen % window, 1).copy_(values);
        }
        Seen++;
        var held = Math.Min(Seen, window);
        return (_keys.narrow(2, 0, held), _values.narrow(2, 0, held));
    }

    /// <summary>Gives the room back.</summary>
    public void Dispose()
    {
        _keys.Dispose();
        _values.Dispose();
    }
}
