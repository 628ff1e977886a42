namespace TorchSharp;

public static partial class torch
{
    /// <summary>Replaces the elements with their absolute values.</summary>
    public static Tensor abs_(Tensor input) => input.abs_();
    /// <summary>Adds a number to the tensor.</summary>
    public static Tensor add_(Tensor left, Scalar right) => left.add_(right);
    /// <summary>Adds alpha times a number to the tensor.</summary>
    public static Tensor add_(Tensor left, Scalar right, Scalar alpha) => left.add_(right, alpha);
    /// <summary>Adds to the tensor.</summary>
    public static Tensor add_(Tensor left, Tensor right) => left.add_(right);
    /// <summary>Adds alpha times the other to the tensor.</summary>
    public static Tensor add_(Tensor left, Tensor right, Scalar alpha) => left.add_(right, alpha);
    /// <summary>Adds value times the quotient of two tensors.</summary>
    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) =>
        input.addcdiv_(tensor1, tensor2, value);
    /// <summary>Adds value times the product of two tensors.</summary>
    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) =>
        input.addcmul_(tensor1, tensor2, value);
    /// <summary>Rounds up.</summary>
    public static Tensor ceil_(Tensor input) => input.ceil_();
    /// <summary>Limits the elements to a range.</summary>
    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null) =>
        input.clamp_(min, max);
    /// <summary>Limits the elements to the ranges that two tensors give.</summary>
    public static Tensor clamp_(Tensor input, Tensor? min = null, Tensor? max = null) =>
        input.clamp_(min, max);
    /// <summary>Lowers elements above a maximum to it.</summary>
    public static Tensor clamp_max_(Tensor input, Scalar max) => input.clamp_max_(max);
    /// <summary>Raises elements below a minimum to it.</summary>
    public static Tensor clamp_min_(Tensor input, Scalar min) => input.clamp_min_(min);
    /// <summary>Replaces the elements with their cosines.</summary>
    public static Tensor cos_(Tensor input) => input.cos_();
    /// <summary>Divides the tensor by a number.</summary>
    public static Tensor div_(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div_(right, rounding_mode);
    /// <summary>Divides the tensor.</summary>
    public static Tensor div_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div_(right, rounding_mode);
    /// <summary>Replaces the elements with their values of the error function.</summary>
    public static Tensor erf_(Tensor input) => input.erf_();
    /// <summary>Replaces the elements with e to their power.</summary>
    public static Tensor exp_(Tensor input) => input.exp_();
    /// <summary>Rounds down.</summary>
    public static Tensor floor_(Tensor input) => input.floor_();
    /// <summary>Replaces the elements with their natural logarithms.</summary>
    public static Tensor log_(Tensor input) => input.log_();
    /// <summary>Multiplies the tensor by a number.</summary>
    public static Tensor mul_(Tensor left, Scalar right) => left.mul_(right);
    /// <summary>Multiplies the tensor.</summary>
    public static Tensor mul_(Tensor left, Tensor right) => left.mul_(right);
    /// <summary>Negates the elements.</summary>
    public static Tensor neg_(Tensor input) => input.neg_();
    /// <summary>Raises the elements to a power.</summary>
    public static Tensor pow_(Tensor left, Scalar exponent) => left.pow_(exponent);
    public static Tensor pow_(Tensor left, Tensor exponent) => left.pow_(exponent);
    /// <summary>Replaces the elements with 1 over them.</summary>
    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();
    /// <summary>Replaces the elements with the remainder of their division by a number.</summary>
    public static Tensor remainder_(Tensor left, Scalar right) => left.remainder_(right);
    /// <summary>Replaces the elements with the remainder of their division.</summary>
    public static Tensor remainder_(Tensor left, Tensor right) => left.remainder_(right);
    /// <summary>Rounds to the nearest, halves to even.</summary>
    public static Tensor round_(Tensor input, long decimals = 0) => input.round_(decimals);
    /// <summary>Replaces the elements with 1 over their square roots.</summary>
    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();
    /// <summary>Replaces the elements with their sigmoids.</summary>
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();
    /// <summary>Replaces the elements with their sines.</summary>
    public static Tensor sin_(Tensor input) => input.sin_();
    /// <summary>Replaces the elements with their square roots.</summary>
    public static Tensor sqrt_(Tensor input) => input.sqrt_();
    /// <summary>Subtracts a number from the tensor.</summary>
    public static Tensor sub_(Tensor left, Scalar right) => left.sub_(right);
    /// <summary>Subtracts from the tensor.</summary>
    public static Tensor sub_(Tensor left, Tensor right) => left.sub_(right);
    /// <summary>Replaces the elements with their hyperbolic tangents.</summary>
    public static Tensor tanh_(Tensor input) => input.tanh_();
    /// <summary>Keeps the lower triangle, writes 0 elsewhere.</summary>
    public static Tensor tril_(Tensor input, long diagonal = 0) => input.tril_(diagonal);
    /// <summary>Keeps the upper triangle, writes 0 elsewhere.</summary>
    public static Tensor triu_(Tensor input, long diagonal = 0) => input.triu_(diagonal);
    /// <summary>Rounds towards zero.</summary>
    public static Tensor trunc_(Tensor input) => input.trunc_();
    /// <summary>beta times the input plus alpha times a product of matrices, written over the input.</summary>
    public static Tensor addmm_(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) =>
        input.addmm_(mat1, mat2, beta, alpha);
    /// <summary>Replaces the elements with e to their power, minus 1.</summary>
    public static Tensor expm1_(Tensor input) => input.expm1_();
    /// <summary>Replaces the elements with the natural logarithms of 1 plus them.</summary>
    public static Tensor log1p_(Tensor input) => input.log1p_();
    /// <summary>Replaces the elements with -1, 0 or 1.</summary>
    public static Tensor sign_(Tensor input) => input.sign_();
    /// <summary>Replaces the elements with their logical and.</summary>
    public static Tensor logical_and_(Tensor left, Tensor right) => left.logical_and_(right);
    /// <summary>Replaces the elements with their logical or.</summary>
    public static Tensor logical_or_(Tensor left, Tensor right) => left.logical_or_(right);
    /// <summary>Replaces the elements with their logical exclusive or.</summary>
    public static Tensor logical_xor_(Tensor left, Tensor right) => left.logical_xor_(right);
}
