using System.Runtime.Intrinsics;

namespace TorchSharp.RandomNumbers;

/// <summary>Draws numbers of all kinds from one stream of words, each kind in the way PyTorch does on the processor.
/// Safe to share between threads, though only one thread at a time sees a fixed sequence.</summary>
sealed class RandomStream
{
    readonly MersenneTwister _words;
    double? _spare;

    public RandomStream(ulong seed) => _words = new MersenneTwister(seed);

    RandomStream(MersenneTwister words, double? spare) => (_words, _spare) = (words, spare);

    public uint Word() => _words.Next();

    /// <summary>Two words, the first one high.</summary>
    public ulong LongWord() => ((ulong)_words.Next() << 32) | _words.Next();

    /// <summary>From 0 to below 1, in steps of 2^-24.</summary>
    public float Float() => (_words.Next() & 0xffffff) * (1f / (1 << 24));

    /// <summary>Fills a row with numbers between two bounds, each rounded once, as libtorch's fused multiply-add does.
    /// Optimised from the first call on, like the words it draws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(Span<float> values, float from, float to)
    {
        const float step = 1f / (1 << 24);
        Vector128<float> width = Vector128.Create(to - from), start = Vector128.Create(from);
        while (values.Length > 0)
        {
            var taken = _words.Take(values.Length);
            var i = 0;
            for (; i <= taken.Length - Vector128<uint>.Count; i += Vector128<uint>.Count)
            {
                var bits = Vector128.Create(taken[i..]) & Vector128.Create(0xffffffu);
                var share = Vector128.ConvertToSingle(bits.AsInt32()) * Vector128.Create(step);
                Vector128.FusedMultiplyAdd(share, width, start).CopyTo(values[i..]);
            }
            for (; i < taken.Length; i++)
                values[i] = MathF.FusedMultiplyAdd((taken[i] & 0xffffff) * step, to - from, from);
            values = values[taken.Length..];
        }
    }

    /// <summary>From 0 to below 1, in steps of 2^-53.</summary>
    public double Double() => (LongWord() & ((1ul << 53) - 1)) * (1.0 / (1ul << 53));

    /// <summary>A standard normal number. Two are made at a time; the second waits for the next call.</summary>
    public double Normal()
    {
        if (_spare is { } waiting)
        {
            _spare = null;
            return waiting;
        }
        double u1 = Double(), u2 = Double();
        var radius = Math.Sqrt(-2 * Elementary.Log1P(-u2));
        var (sin, cos) = Trigonometry.SinCos(2 * Math.PI * u1);
        _spare = radius * sin;
        return radius * cos;
    }

    /// <summary>A whole number from 0 to below the range.</summary>
    public long Whole(ulong range) => (long)((range >= 1ul << 32 ? LongWord() : Word()) % range);

    /// <summary>An exponential number of rate 1.</summary>
    public double Exponential() => -Elementary.Log1P(-Double());

    /// <summary>The state in libtorch's layout, with the seed that the stream started from.</summary>
    public byte[] Save(long seed)
    {
        var state = new StreamState { Seed = seed, IsSeeded = 1, Left = _words.Left, Next = _words.Position };
        for (var i = 0; i < MersenneTwister.Size; i++)
            state.Words[i] = _words.State[i];
        if (_spare is { } spare)
            (state.Normal, state.HasNormal) = (spare, 1);
        return MemoryMarshal.AsBytes(new ReadOnlySpan<StreamState>(in state)).ToArray();
    }

    /// <summary>The stream that a state is of, and its seed.</summary>
    public static (RandomStream Stream, long Seed) Load(byte[] bytes)
    {
        if (bytes.Length != Unsafe.SizeOf<StreamState>())
            throw Fault.Of($"RNG state is wrong size: {bytes.Length} bytes were given, it has {Unsafe.SizeOf<StreamState>()}");
        var state = MemoryMarshal.Read<StreamState>(bytes);
        var words = new uint[MersenneTwister.Size];
        for (var i = 0; i < words.Length; i++)
            words[i] = (uint)state.Words[i];
        if (state.Left is < 1 or > MersenneTwister.Size || state.Left > 1 && state.Next != MersenneTwister.Size - state.Left + 1)
            throw Fault.Of("RNG state is no state of a generator");
        return (new RandomStream(new MersenneTwister(words, MersenneTwister.Size - state.Left + 1),
            state.HasNormal == 0 ? null : state.Normal), state.Seed);
    }

    // What libtorch keeps of its generator on the processor.
    [StructLayout(LayoutKind.Sequential)]
    struct StreamState
    {
        public long Seed;
        public int Left, IsSeeded;
        public long Next;
        public StateWords Words;
        public double FirstNormal, Normal, Rho;
        public int HasNormal;
        int _gap;
        public float FloatNormal;
        public int HasFloatNormal;
    }

    [InlineArray(MersenneTwister.Size)]
    struct StateWords { ulong _first; }
}
