// The speed of the processor: multiply-adds in registers, with its widest vectors.

using System.Linq.Expressions;
using System.Runtime.Intrinsics;

/// <summary>The upper limit for one thread.</summary>
public static class Processor
{
    const int Accumulators = 12; // enough to hide the latency of two units, few enough for 16 registers
    const int Turns = 1 << 18;

    /// <summary>The name of the widest vectors.</summary>
    public static string Widest => $"{Width * 32}-bit vectors";

    /// <summary>Floating-point operations of one call of <see cref="MultiplyAdds"/>.</summary>
    public static double Operations => 2.0 * Width * Accumulators * Turns;

    /// <summary>Only multiplies and adds in registers.</summary>
    public static Action MultiplyAdds() =>
        Vector512.IsHardwareAccelerated ? Loop<Vector512<float>>(typeof(Vector512))
        : Vector256.IsHardwareAccelerated ? Loop<Vector256<float>>(typeof(Vector256))
        : Loop<Vector128<float>>(typeof(Vector128));

    static int Width =>
        Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : 4;

    // An expression, because a script is compiled without optimisation and an expression always with it: do { a =
    // fma(a, c, a); b = fma(b, c, b); … } while (--turns > 0), then a + b + …, so that all are used.
    static Action Loop<T>(Type vectors)
    {
        var multiplyAdd = vectors.GetMethod("FusedMultiplyAdd", [typeof(T), typeof(T), typeof(T)]);
        var turns = Expression.Variable(typeof(int));
        var factor = Expression.Variable(typeof(T));
        var sums = Enumerable.Range(0, Accumulators).Select(_ => Expression.Variable(typeof(T))).ToArray();
        var done = Expression.Label();
        var turn = sums.Select(sum => (Expression)Expression.Assign(
            sum, Expression.Call(multiplyAdd, sum, factor, sum))).ToList();
        turn.Add(Expression.IfThen(
            Expression.LessThanOrEqual(Expression.PreDecrementAssign(turns), Expression.Constant(0)),
            Expression.Break(done)));
        var compiled = Expression.Lambda<Func<T>>(Expression.Block([turns, factor, .. sums],
            Expression.Assign(turns, Expression.Constant(Turns)),
            Expression.Loop(Expression.Block(turn), done),
            sums.Aggregate<Expression>(Expression.Add))).Compile();
        return () => compiled();
    }
}
