namespace TorchSharp;

/// <summary>Work on a range of elements, or of rows, whose parts do not depend on each other.</summary>
interface IPiecewise
{
    /// <summary>Does the part that starts at an element, with the C# type of the elements.</summary>
    void Run<T>(int start, int count) where T : unmanaged, INumber<T>;
}

/// <summary>Runs work with the C# type that a <see cref="ScalarType"/> stands for, large work over several threads.
/// </summary>
static class Piecewise
{
    const int PieceSize = 1 << 14;

    /// <summary>The whole range; each step of it is that many elements of work.</summary>
    public static void Run<TWork>(TWork work, ScalarType type, int count, int sizeEach = 1)
        where TWork : struct, IPiecewise
    {
        if ((long)count * sizeEach < 4 * PieceSize || Threads.Count == 1)
            RunHere(work, type, 0, count);
        else
            RunInParallel(work, type, count, Math.Max(PieceSize / Math.Max(sizeEach, 1), 1));
    }

    static void RunInParallel<TWork>(TWork work, ScalarType type, int count, int each)
        where TWork : struct, IPiecewise =>
        Threads.For((count + each - 1) / each,
            piece => RunHere(work, type, piece * each, Math.Min(each, count - piece * each)));

    /// <summary>A part of the range, on this thread.</summary>
    public static void RunHere<TWork>(TWork work, ScalarType type, int start, int count)
        where TWork : struct, IPiecewise
    {
        switch (type)
        {
            case ScalarType.Float32: work.Run<float>(start, count); break;
            case ScalarType.Float64: work.Run<double>(start, count); break;
            case ScalarType.Int64: work.Run<long>(start, count); break;
            case ScalarType.Int32: work.Run<int>(start, count); break;
            case ScalarType.Int16: work.Run<short>(start, count); break;
            case ScalarType.Int8: work.Run<sbyte>(start, count); break;
            case ScalarType.Float16 or ScalarType.BFloat16: throw ReducedPrecision.Refusal(type);
            default: work.Run<byte>(start, count); break;
        }
    }

    /// <summary>An integer type of the same size, for what only moves elements.</summary>
    public static ScalarType Bits(ScalarType type) => type.Size() switch
    {
        1 => ScalarType.Byte,
        2 => ScalarType.Int16,
        4 => ScalarType.Int32,
        _ => ScalarType.Int64,
    };
}
