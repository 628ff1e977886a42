using System.Runtime.CompilerServices;

namespace TorchSharp.Random;

/// <summary>MT19937: 32-bit words with a period of 2^19937 - 1 (Matsumoto and Nishimura 1998).</summary>
internal sealed class MersenneTwister
{
    private const int Size = 624, Shift = 397;

    private readonly uint[] state = new uint[Size];
    private int next;

    public MersenneTwister(ulong seed)
    {
        state[0] = (uint)seed;
        for (uint i = 1; i < Size; i++)
            state[i] = 1812433253u * (state[i - 1] ^ (state[i - 1] >> 30)) + i;
        next = Size;
    }

    private MersenneTwister(uint[] state, int next)
    {
        this.state = state;
        this.next = next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Next()
    {
        if (next == Size)
            Refill();
        uint y = state[next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    /// <summary>All words of the state, then the position.</summary>
    public uint[] Save() => [.. state, (uint)next];

    public static MersenneTwister Load(ReadOnlySpan<uint> saved) => new(saved[..Size].ToArray(), (int)saved[Size]);

    public static int SavedLength => Size + 1;

    // Optimised from the first call on: a layer of usual size draws millions of numbers at the very start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Refill()
    {
        for (int i = 0; i < Size; i++)
        {
            uint y = (state[i] & 0x80000000u) | (state[(i + 1) % Size] & 0x7fffffffu);
            state[i] = state[(i + Shift) % Size] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0dfu);
        }
        next = 0;
    }
}
