/// <summary>Keys and values of the tokens so far, in room that was made once. A token's own do not change when more
/// tokens come, because no token looks ahead.</summary>
public sealed class KeyValueCache : IDisposable
{
    readonly Tensor _keys;
    readonly Tensor _values;

    /// <summary>Makes room.</summary>
    /// <param name="heads">Heads of keys and values.</param>
    /// <param name="capacity">The most tokens it can hold.</param>
    /// <exception cref="ArgumentException">A size is below 1.</exception>
    public KeyValueCache(long batch, long heads, long capacity, long dHead,
        ScalarType type = ScalarType.Float32)
    {
        Guard.Positive(nameof(KeyValueCache),
            ("batch", batch), ("heads", heads), ("capacity", capacity), ("d_head", dHead));
        _keys = zeros(batch, heads, capacity, dHead, dtype: type).DetachFromDisposeScope();
        _values = zeros(batch, heads, capacity, dHead, dtype: type).DetachFromDisposeScope();
    }

    /// <summary>How many tokens it holds, which is the place of the next one.</summary>
    public long Length { get; private set; }

    /// <summary>The bytes of its room: 2 · batch · heads · capacity · dHead numbers.</summary>
    public long Bytes => (_keys.numel() + _values.numel()) * _keys.element_size();

    /// <summary>Takes in the keys and values of the newest tokens, and gives those of all.</summary>
    /// <param name="keys">(b, heads, n, dHead), like values</param>
    /// <returns>(b, heads, Length, dHead) each, views of the room</returns>
    /// <exception cref="ArgumentException">There is no room for n more, or the shapes or types are not those that the
    /// room was made for.</exception>
    public (Tensor Keys, Tensor Values) Append(Tensor keys, Tensor values)
    {
        Check(nameof(KeyValueCache), keys, values, _keys);
        var n = keys.shape[2];
        if (Length + n > _keys.shape[2])
            throw new ArgumentException($"{nameof(KeyValueCache)}: it holds {Length} of {_keys.shape[2]} tokens, so " +
                $"{n} more, as in keys of shape {ShapeText.Of(keys.shape)}, do not fit.");
        using (no_grad())
        {
            _keys.narrow(2, Length, n).copy_(keys);
            _values.narrow(2, Length, n).copy_(values);
        }
        Length += n;
        return (_keys.narrow(2, 0, Length), _values.narrow(2, 0, Length));
    }

    /// <summary>Forgets the newest tokens.</summary>
    /// <param name="length">How many it holds from now on.</param>
    /// <exception cref="ArgumentException">It holds fewer.</exception>
    public void Shorten(long length)
    {
        if (length < 0 || length > Length)
            throw new ArgumentException($"{nameof(KeyValueCache)}: it holds {Length} tokens, so {length} of them cannot be kept.");
        Length = length;
    }

    /// <summary>Whether keys and values are of the batch, heads, width and type that a room was made for.</summary>
    /// <param name="room">(b, heads, capacity, dHead)</param>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static void Check(string who, Tensor keys, Tensor values, Tensor room)
    {
        Guard.SameShape(who, "keys", keys, "values", values);
        if (keys.dim() != 4 || new[] { 0, 1, 3 }.Any(i => keys.shape[i] != room.shape[i]))
            throw Guard.Misfit(who, "keys", keys, "the cache's room", room,
                "all sizes but the third, the tokens, must be equal: (b, heads, n, d_head).");
        Guard.Type(who, keys, room);
    }

    /// <summary>Gives the room back.</summary>
    public void Dispose()
    {
        _keys.Dispose();
        _values.Dispose();
    }
}
