using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>How one element of a parameter changes, given its gradient g and up to three numbers remembered from
/// step to step; those that a rule does not use are 0.</summary>
interface IUpdateRule<T> where T : struct
{
    /// <summary>Changes x, and the numbers a, b and c that are remembered with it.</summary>
    void Apply(Vector<T> g, ref Vector<T> x, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c);
}

/// <summary>Changes a parameter along its gradient in one pass, in place.</summary>
static class ParameterUpdate
{
    /// <summary>Applies a rule to every element; each of a, b and c is as long as x, or empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, TRule>(in TRule rule, Span<T> x, ReadOnlySpan<T> g, Span<T> a, Span<T> b, Span<T> c)
        where T : unmanaged where TRule : struct, IUpdateRule<T>
    {
        ref T xStart = ref MemoryMarshal.GetReference(x), gStart = ref MemoryMarshal.GetReference(g);
        ref T aStart = ref MemoryMarshal.GetReference(a), bStart = ref MemoryMarshal.GetReference(b);
        ref var cStart = ref MemoryMarshal.GetReference(c);
        bool hasA = a.Length > 0, hasB = b.Length > 0, hasC = c.Length > 0;
        var i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> xs = Vector.LoadUnsafe(ref xStart, (nuint)i), gs = Vector.LoadUnsafe(ref gStart, (nuint)i);
            var aS = hasA ? Vector.LoadUnsafe(ref aStart, (nuint)i) : default;
            var bS = hasB ? Vector.LoadUnsafe(ref bStart, (nuint)i) : default;
            var cS = hasC ? Vector.LoadUnsafe(ref cStart, (nuint)i) : default;
            rule.Apply(gs, ref xs, ref aS, ref bS, ref cS);
            xs.StoreUnsafe(ref xStart, (nuint)i);
            if (hasA)
                aS.StoreUnsafe(ref aStart, (nuint)i);
            if (hasB)
                bS.StoreUnsafe(ref bStart, (nuint)i);
            if (hasC)
                cS.StoreUnsafe(ref cStart, (nuint)i);
        }
        if (i == x.Length)
            return;
        Vector<T> xEnd = LoadEnd(x, i), aEnd = LoadEnd(a, i), bEnd = LoadEnd(b, i), cEnd = LoadEnd(c, i);
        rule.Apply(LoadEnd(g, i), ref xEnd, ref aEnd, ref bEnd, ref cEnd);
        StoreEnd(xEnd, x, i);
        StoreEnd(aEnd, a, i);
        StoreEnd(bEnd, b, i);
        StoreEnd(cEnd, c, i);
    }

    // The elements from i on, fewer than a vector has, and zeros after them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Vector<T> LoadEnd<T>(ReadOnlySpan<T> from, int i) where T : unmanaged
    {
        Vector<T> end = default;
        if (!from.IsEmpty)
            from[i..].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector<T>, T>(ref end), Vector<T>.Count));
        return end;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void StoreEnd<T>(Vector<T> value, Span<T> to, int i) where T : unmanaged
    {
        if (!to.IsEmpty)
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Vector<T>, T>(ref value), to.Length - i).CopyTo(to[i..]);
    }
}
