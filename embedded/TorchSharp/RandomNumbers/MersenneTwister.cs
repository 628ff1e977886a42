namespace TorchSharp.RandomNumbers;

/// <summary>MT19937: 32-bit words with a period of 2^19937 - 1 (Matsumoto and Nishimura 1998). The words are made
/// 624 at a time.</summary>
sealed class MersenneTwister
{
    /// <summary>How many words are made at a time.</summary>
    public const int Size = 624;

    const int Shift = 397;
    const uint High = 0x80000000u, Matrix = 0x9908b0dfu;

    readonly uint[] _state = new uint[Size], _words = new uint[Size];
    int _next;

    public MersenneTwister(ulong seed)
    {
        _state[0] = (uint)seed;
        for (uint i = 1; i < Size; i++)
            _state[i] = 1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30)) + i;
        _next = Size;
    }

    /// <summary>The twister with a state, of which that many words were drawn.</summary>
    public MersenneTwister(uint[] state, int next)
    {
        (_state, _next) = (state, next);
        Temper(state, _words);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Next()
    {
        if (_next == Size)
            Refill();
        return _words[_next++];
    }

    /// <summary>The next words, at least one and no more than asked for.</summary>
    public ReadOnlySpan<uint> Take(int most)
    {
        if (_next == Size)
            Refill();
        var count = Math.Min(most, Size - _next);
        _next += count;
        return _words.AsSpan(_next - count, count);
    }

    /// <summary>What the words are made of.</summary>
    public ReadOnlySpan<uint> State => _state;

    /// <summary>How many words of the state were drawn.</summary>
    public int Position => _next;

    /// <summary>One more than the words that can be drawn of the state.</summary>
    public int Left => Size - _next + 1;

    void Refill()
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_state);
        Twist(ref first, 0, Size - Shift, Shift);
        Twist(ref first, Size - Shift, Size - 1, Shift - Size);
        _state[Size - 1] = _state[Shift - 1] ^ Twist(_state[Size - 1], _state[0]);
        Temper(_state, _words);
        _next = 0;
    }

    // Each word of a range meets its neighbour and the word at a distance. Words made early in the range are never read
    // before a vector later, so whole vectors give the same as single words. Optimised from the first call on: a layer
    // of ordinary size draws millions of numbers at the very start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Twist(ref uint state, int from, int to, int distance)
    {
        Vector<uint> high = new(High), low = new(~High), matrix = new(Matrix);
        var i = from;
        for (; i <= to - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            var other = Vector.LoadUnsafe(ref state, (nuint)(i + 1));
            var mixed = (Vector.LoadUnsafe(ref state, (nuint)i) & high) | (other & low);
            var odd = Vector<uint>.Zero - (other & Vector<uint>.One);
            (Vector.LoadUnsafe(ref state, (nuint)(i + distance)) ^ (mixed >>> 1) ^ (odd & matrix))
                .StoreUnsafe(ref state, (nuint)i);
        }
        for (; i < to; i++)
            Unsafe.Add(ref state, i) = Unsafe.Add(ref state, i + distance)
                ^ Twist(Unsafe.Add(ref state, i), Unsafe.Add(ref state, i + 1));
    }

    // The top bit of one word and the rest of the next, halved; an odd one also meets the matrix.
    static uint Twist(uint one, uint other) =>
        (((one & High) | (other & ~High)) >> 1) ^ ((other & 1) == 0 ? 0 : Matrix);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Temper(uint[] state, uint[] words)
    {
        for (var i = 0; i < Size; i += Vector<uint>.Count)
        {
            var y = new Vector<uint>(state, i);
            y ^= y >>> 11;
            y ^= (y << 7) & new Vector<uint>(0x9d2c5680u);
            y ^= (y << 15) & new Vector<uint>(0xefc60000u);
            (y ^ (y >>> 18)).CopyTo(words, i);
        }
    }
}
