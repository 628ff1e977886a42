using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>How a strip, a few neighbouring elements that a processor handles at once, is read, written and
/// multiplied. Each element is computed for itself, so its bits do not depend on how wide the strip is.</summary>
unsafe interface ILanes<TStrip, T> where T : unmanaged
{
    /// <summary>The elements of a strip.</summary>
    static abstract int Count { get; }

    static abstract TStrip Load(T* from);

    static abstract void Store(TStrip strip, T* to);

    /// <summary>The same element in each lane.</summary>
    static abstract TStrip Repeat(T* element);

    /// <summary>Adds products to a sum, each rounded once.</summary>
    static abstract void Add(ref TStrip sum, TStrip x, TStrip y);
}

/// <summary>One element: for processors without vectors.</summary>
unsafe struct OneLane<T> : ILanes<T, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    public static int Count => 1;
    public static T Load(T* from) => *from;
    public static void Store(T strip, T* to) => *to = strip;
    public static T Repeat(T* element) => *element;
    public static void Add(ref T sum, T x, T y) => sum = T.FusedMultiplyAdd(x, y, sum);
}

/// <summary>One whole number, whose products wrap around.</summary>
unsafe struct IntegerLane<T> : ILanes<T, T> where T : unmanaged, IBinaryInteger<T>
{
    public static int Count => 1;
    public static T Load(T* from) => *from;
    public static void Store(T strip, T* to) => *to = strip;
    public static T Repeat(T* element) => *element;
    public static void Add(ref T sum, T x, T y) => sum += x * y;
}

/// <summary>A vector of 16 bytes.</summary>
unsafe struct Lanes128<T> : ILanes<Vector128<T>, T> where T : unmanaged
{
    public static int Count => Vector128<T>.Count;
    public static Vector128<T> Load(T* from) => Vector128.Load(from);
    public static void Store(Vector128<T> strip, T* to) => strip.Store(to);
    public static Vector128<T> Repeat(T* element) => Vector128.Create(*element);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref Vector128<T> sum, Vector128<T> x, Vector128<T> y) => sum = typeof(T) == typeof(float)
        ? Vector128.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), sum.AsSingle()).As<float, T>()
        : Vector128.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), sum.AsDouble()).As<double, T>();
}

/// <summary>A vector of 32 bytes.</summary>
unsafe struct Lanes256<T> : ILanes<Vector256<T>, T> where T : unmanaged
{
    public static int Count => Vector256<T>.Count;
    public static Vector256<T> Load(T* from) => Vector256.Load(from);
    public static void Store(Vector256<T> strip, T* to) => strip.Store(to);
    public static Vector256<T> Repeat(T* element) => Vector256.Create(*element);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref Vector256<T> sum, Vector256<T> x, Vector256<T> y) => sum = typeof(T) == typeof(float)
        ? Vector256.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), sum.AsSingle()).As<float, T>()
        : Vector256.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), sum.AsDouble()).As<double, T>();
}

/// <summary>A vector of 64 bytes.</summary>
unsafe struct Lanes512<T> : ILanes<Vector512<T>, T> where T : unmanaged
{
    public static int Count => Vector512<T>.Count;
    public static Vector512<T> Load(T* from) => Vector512.Load(from);
    public static void Store(Vector512<T> strip, T* to) => strip.Store(to);
    public static Vector512<T> Repeat(T* element) => Vector512.Create(*element);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref Vector512<T> sum, Vector512<T> x, Vector512<T> y) => sum = typeof(T) == typeof(float)
        ? Vector512.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), sum.AsSingle()).As<float, T>()
        : Vector512.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), sum.AsDouble()).As<double, T>();
}

/// <summary>Two strips side by side.</summary>
struct Pair<TStrip>
{
    public TStrip Left, Right;
}

/// <summary>Lanes of two strips side by side.</summary>
unsafe struct PairLanes<TLanes, TStrip, T> : ILanes<Pair<TStrip>, T>
    where TLanes : ILanes<TStrip, T> where T : unmanaged
{
    public static int Count => 2 * TLanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TStrip> Load(T* from) =>
        new() { Left = TLanes.Load(from), Right = TLanes.Load(from + TLanes.Count) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Pair<TStrip> strip, T* to)
    {
        TLanes.Store(strip.Left, to);
        TLanes.Store(strip.Right, to + TLanes.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TStrip> Repeat(T* element)
    {
        var repeated = TLanes.Repeat(element);
        return new() { Left = repeated, Right = repeated };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref Pair<TStrip> sum, Pair<TStrip> x, Pair<TStrip> y)
    {
        TLanes.Add(ref sum.Left, x.Left, y.Left);
        TLanes.Add(ref sum.Right, x.Right, y.Right);
    }
}
