using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels;

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

    public byte[] Save()
    {
        var state = _words.Save();
        var bytes = new byte[state.Length * 4 + 9];
        MemoryMarshal.AsBytes<uint>(state).CopyTo(bytes);
        bytes[^9] = _spare is null ? (byte)0 : (byte)1;
        BitConverter.TryWriteBytes(bytes.AsSpan(bytes.Length - 8), _spare ?? 0);
        return bytes;
    }

    public static RandomStream Load(byte[] bytes)
    {
        var expected = MersenneTwister.SavedLength * 4 + 9;
        if (bytes.Length != expected)
            throw Fault.Of($"RNG state is wrong size: {bytes.Length} bytes were given, it has {expected}");
        var words = MersenneTwister.Load(MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(0, bytes.Length - 9)));
        return new RandomStream(words, bytes[^9] == 0 ? null : BitConverter.ToDouble(bytes, bytes.Length - 8));
    }
}
