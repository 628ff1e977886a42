namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether all elements are close, see <see cref="isclose"/>.</summary>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1E-05, double atol = 1E-08,
        bool equal_nan = false) => tensor.allclose(target, rtol, atol, equal_nan);
    /// <summary>Bitwise and; for Bool, whether both are true.</summary>
    public static Tensor bitwise_and(Tensor left, Tensor right) => left.bitwise_and(right);
    /// <summary>Bitwise not; for Bool, whether the element is false.</summary>
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();
    /// <summary>Bitwise or; for Bool, whether at least one is true.</summary>
    public static Tensor bitwise_or(Tensor left, Tensor right) => left.bitwise_or(right);
    /// <summary>Bitwise exclusive or; for Bool, whether exactly one is true.</summary>
    public static Tensor bitwise_xor(Tensor left, Tensor right) => left.bitwise_xor(right);
    /// <summary>Whether the elements are equal; a Bool tensor.</summary>
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);
    /// <summary>Whether shape and all elements are equal, as a Bool tensor of rank 0.</summary>
    public static Tensor equal(Tensor tensor, Tensor target) => tensor.equal(target);
    /// <summary>Whether the elements are greater or equal.</summary>
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);
    /// <summary>Whether the elements are greater.</summary>
    public static Tensor greater(Tensor tensor, Tensor target) => tensor.greater(target);
    /// <summary>Whether the elements are greater or equal.</summary>
    public static Tensor greater_equal(Tensor tensor, Tensor target) => tensor.greater_equal(target);
    /// <summary>Whether the elements are greater.</summary>
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);
    /// <summary>Whether |a - b| is at most atol + rtol |b|, element by element; infinities must be equal.</summary>
    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1E-05, double atol = 1E-08,
        bool nanEqual = false) => tensor.isclose(other, rtol, atol, nanEqual);
    /// <summary>Whether the elements are neither infinite nor NaN.</summary>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();
    /// <summary>Whether the elements are infinite.</summary>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();
    /// <summary>Whether the elements are NaN.</summary>
    public static Tensor isnan(Tensor input) => input.isnan();
    /// <summary>Whether the elements are negative infinity.</summary>
    public static Tensor isneginf(Tensor tensor) => tensor.isneginf();
    /// <summary>Whether the elements are positive infinity.</summary>
    public static Tensor isposinf(Tensor tensor) => tensor.isposinf();
    /// <summary>Whether the elements are less or equal.</summary>
    public static Tensor le(Tensor left, Tensor right) => left.le(right);
    /// <summary>Whether the elements are less.</summary>
    public static Tensor less(Tensor tensor, Tensor target) => tensor.less(target);
    /// <summary>Whether the elements are less or equal.</summary>
    public static Tensor less_equal(Tensor tensor, Tensor target) => tensor.less_equal(target);
    /// <summary>Logical and; a number is true when it is not 0.</summary>
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);
    /// <summary>Logical not; a number is true when it is not 0.</summary>
    public static Tensor logical_not(Tensor input) => input.logical_not();
    /// <summary>Logical or; a number is true when it is not 0.</summary>
    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);
    /// <summary>Logical exclusive or; a number is true when it is not 0.</summary>
    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);
    /// <summary>Whether the elements are less.</summary>
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);
    /// <summary>Whether the elements differ.</summary>
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);
    public static Tensor not_equal(Tensor tensor, Tensor target) => tensor.not_equal(target);
}
