namespace TorchSharp;

public static partial class torch
{
    /// <summary>The sum with a number.</summary>
    public static Tensor add(Tensor left, Scalar right) => left.add(right);
    /// <summary>The sum with alpha times a number.</summary>
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);
    /// <summary>The sum, element by element; shapes broadcast.</summary>
    public static Tensor add(Tensor left, Tensor right) => left.add(right);
    /// <summary>The sum with alpha times the other, element by element.</summary>
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);
    /// <summary>This plus value times the quotient of two tensors.</summary>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) =>
        input.addcdiv(tensor1, tensor2, value);
    /// <summary>This plus value times the product of two tensors.</summary>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) =>
        input.addcmul(tensor1, tensor2, value);
    /// <summary>The quotient by a number.</summary>
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);
    /// <summary>The quotient, element by element; integers divide to floats unless a rounding is asked for.</summary>
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);
    /// <summary>The quotient by a number.</summary>
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide(right, rounding_mode);
    /// <summary>The quotient, element by element.</summary>
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide(right, rounding_mode);
    /// <summary>The quotient rounded towards negative infinity.</summary>
    public static Tensor floor_divide(Tensor input, Tensor other) => input.floor_divide(other);
    /// <summary>The remainder of the division by a number, with the tensor's sign.</summary>
    public static Tensor fmod(Tensor left, Scalar right) => left.fmod(right);
    /// <summary>The remainder of the division, with the dividend's sign.</summary>
    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);
    /// <summary>Linear interpolation: this plus weight times the difference to the end.</summary>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);
    /// <summary>The product with a number.</summary>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);
    /// <summary>The product, element by element; shapes broadcast.</summary>
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);
    /// <summary>The product with a number.</summary>
    public static Tensor multiply(Tensor left, Scalar right) => left.multiply(right);
    /// <summary>The product, element by element.</summary>
    public static Tensor multiply(Tensor left, Tensor right) => left.multiply(right);
    /// <summary>The negative of each element.</summary>
    public static Tensor neg(Tensor input) => input.neg();
    public static Tensor negative(Tensor input) => input.negative();
    /// <summary>Each element to the power of a number.</summary>
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);
    /// <summary>Each element to the power of the other's.</summary>
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);
    /// <summary>The remainder of the division by a number, with the number's sign.</summary>
    public static Tensor remainder(Tensor left, Scalar right) => left.remainder(right);
    /// <summary>The remainder of the division, with the divisor's sign.</summary>
    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);
    /// <summary>The difference to a number.</summary>
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);
    /// <summary>The difference, element by element; shapes broadcast.</summary>
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);
    /// <summary>The difference to a number.</summary>
    public static Tensor subtract(Tensor left, Scalar right) => left.subtract(right);
    /// <summary>The difference, element by element.</summary>
    public static Tensor subtract(Tensor left, Tensor right) => left.subtract(right);
    /// <summary>The quotient, element by element; never rounded.</summary>
    public static Tensor true_divide(Tensor dividend, Tensor divisor) => dividend.true_divide(divisor);
}
