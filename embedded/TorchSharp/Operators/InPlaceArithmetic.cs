namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Adds to this tensor.</summary>
        public Tensor add_(Tensor target) => InPlace(x => x.add(target));
        /// <summary>Adds alpha times the other to this tensor.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => InPlace(x => x.add(target, alpha));
        /// <summary>Adds a number to this tensor.</summary>
        public Tensor add_(Scalar scalar) => InPlace(x => x.add(scalar));
        /// <summary>Adds alpha times a number to this tensor.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => InPlace(x => x.add(scalar, alpha));
        /// <summary>Subtracts from this tensor.</summary>
        public Tensor sub_(Tensor target) => InPlace(x => x.sub(target));
        /// <summary>Subtracts a number from this tensor.</summary>
        public Tensor sub_(Scalar target) => InPlace(x => x.sub(target));
        /// <summary>Multiplies this tensor.</summary>
        public Tensor mul_(Tensor target) => InPlace(x => x.mul(target));
        /// <summary>Multiplies this tensor by a number.</summary>
        public Tensor mul_(Scalar target) =>
            InPlace(x => x.dtype.IsHalf() ? x.mul(x.Wrap(target)) : x.mul(target));
        /// <summary>Divides this tensor.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            InPlace(x => x.div(target, rounding_mode));
        /// <summary>Divides this tensor by a number.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            InPlace(x => x.div(target, rounding_mode));
        /// <summary>Replaces the elements with the remainder of their division.</summary>
        public Tensor remainder_(Tensor target) => InPlace(x => x.remainder(target));
        /// <summary>Replaces the elements with the remainder of their division by a number.</summary>
        public Tensor remainder_(Scalar scalar) => InPlace(x => x.remainder(scalar));
        /// <summary>Raises the elements to a power.</summary>
        public Tensor pow_(Tensor exponent) => InPlace(x => x.pow(exponent));
        public Tensor pow_(Scalar exponent) => InPlace(x => x.pow(exponent));
        /// <summary>Adds value times the product of two tensors.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            InPlace(x => x.addcmul(tensor1, tensor2, value));
        /// <summary>Adds value times the quotient of two tensors.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            InPlace(x => x.addcdiv(tensor1, tensor2, value));
        /// <summary>Interpolates linearly towards the end by the weight.</summary>
        public Tensor lerp_(Tensor end, Tensor weight) => InPlace(x => x.lerp(end, weight));

        /// <summary>Negates the elements.</summary>
        public Tensor neg_() => InPlace(static x => x.neg());
        /// <summary>Replaces the elements with their absolute values.</summary>
        public Tensor abs_() => InPlace(static x => x.abs());
        /// <summary>Replaces the elements with e to their power.</summary>
        public Tensor exp_() => InPlace(static x => x.exp());
        /// <summary>Replaces the elements with their natural logarithms.</summary>
        public Tensor log_() => InPlace(static x => x.log());
        /// <summary>Replaces the elements with their square roots.</summary>
        public Tensor sqrt_() => InPlace(static x => x.sqrt());
        /// <summary>Replaces the elements with 1 over their square roots.</summary>
        public Tensor rsqrt_() => InPlace(static x => x.rsqrt());
        /// <summary>Replaces the elements with 1 over them.</summary>
        public Tensor reciprocal_() => InPlace(static x => x.reciprocal());
        /// <summary>Replaces the elements with their sines.</summary>
        public Tensor sin_() => InPlace(static x => x.sin());
        /// <summary>Replaces the elements with their cosines.</summary>
        public Tensor cos_() => InPlace(static x => x.cos());
        /// <summary>Replaces the elements with their hyperbolic tangents.</summary>
        public Tensor tanh_() => InPlace(static x => x.tanh());
        /// <summary>Replaces the elements with their sigmoids.</summary>
        public Tensor sigmoid_() => InPlace(static x => x.sigmoid());
        /// <summary>Replaces negative elements by 0.</summary>
        public Tensor relu_() => InPlace(static x => x.relu());
        /// <summary>Replaces the elements with their values of the error function.</summary>
        public Tensor erf_() => InPlace(static x => x.erf());
        /// <summary>Rounds down.</summary>
        public Tensor floor_() => InPlace(static x => x.floor());
        /// <summary>Rounds up.</summary>
        public Tensor ceil_() => InPlace(static x => x.ceil());
        /// <summary>Rounds to the nearest, halves to even.</summary>
        public Tensor round_(long decimals = 0) => InPlace(x => x.round(decimals));
        /// <summary>Rounds towards zero.</summary>
        public Tensor trunc_() => InPlace(static x => x.trunc());
        /// <summary>Limits the elements to a range.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => InPlace(x => x.clamp(min, max));
        /// <summary>Limits the elements to the ranges that two tensors give.</summary>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => InPlace(x => x.clamp(min, max));
        /// <summary>Raises elements below a minimum to it.</summary>
        public Tensor clamp_min_(Scalar min) => InPlace(x => x.clamp_min(min));
        /// <summary>Lowers elements above a maximum to it.</summary>
        public Tensor clamp_max_(Scalar max) => InPlace(x => x.clamp_max(max));
        /// <summary>Replaces the elements with whether they are equal.</summary>
        public Tensor eq_(Tensor target) => InPlace(x => x.eq(target));
        /// <summary>Replaces the elements with whether they equal a number.</summary>
        public Tensor eq_(Scalar target) => InPlace(x => x.eq(target));
        /// <summary>Replaces the elements with whether they differ.</summary>
        public Tensor ne_(Tensor target) => InPlace(x => x.ne(target));
        /// <summary>Replaces the elements with whether they differ from a number.</summary>
        public Tensor ne_(Scalar target) => InPlace(x => x.ne(target));
        /// <summary>Replaces the elements with whether they are less.</summary>
        public Tensor lt_(Tensor target) => InPlace(x => x.lt(target));
        /// <summary>Replaces the elements with whether they are less than a number.</summary>
        public Tensor lt_(Scalar target) => InPlace(x => x.lt(target));
        /// <summary>Replaces the elements with whether they are less or equal.</summary>
        public Tensor le_(Tensor target) => InPlace(x => x.le(target));
        /// <summary>Replaces the elements with whether they are less than or equal to a number.</summary>
        public Tensor le_(Scalar target) => InPlace(x => x.le(target));
        /// <summary>Replaces the elements with whether they are greater.</summary>
        public Tensor gt_(Tensor target) => InPlace(x => x.gt(target));
        /// <summary>Replaces the elements with whether they are greater than a number.</summary>
        public Tensor gt_(Scalar target) => InPlace(x => x.gt(target));
        /// <summary>Replaces the elements with whether they are greater or equal.</summary>
        public Tensor ge_(Tensor target) => InPlace(x => x.ge(target));
        /// <summary>Replaces the elements with whether they are greater than or equal to a number.</summary>
        public Tensor ge_(Scalar target) => InPlace(x => x.ge(target));
        /// <summary>Writes elements of another, in order, where the mask is true.</summary>
        public Tensor masked_scatter_(Tensor mask, Tensor value) => InPlace(x => x.masked_scatter(mask, value));
        /// <summary>Writes a number where the mask is true.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => InPlace(x => x.masked_fill(mask, value));
        /// <summary>Keeps the lower triangle, writes 0 elsewhere.</summary>
        public Tensor tril_(long diagonal = 0) => InPlace(x => x.tril(diagonal));
        /// <summary>Keeps the upper triangle, writes 0 elsewhere.</summary>
        public Tensor triu_(long diagonal = 0) => InPlace(x => x.triu(diagonal));

        /// <summary>Writes a tensor that broadcasts to this one over its elements, converting its type.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false)
        {
            TensorImpl x = Impl, y = source.Impl;
            var overlap = ReferenceEquals(x.Storage, y.Storage) && x.IsContiguous && y.IsContiguous && x.Offset != y.Offset &&
                x.Offset < y.Offset + y.Count && y.Offset < x.Offset + x.Count;
            return !overlap ? Assign(source.InType(dtype)) : throw Fault.Of("unsupported operation: some elements of the " +
                "input tensor and the written-to tensor refer to a single memory location. Please clone() the tensor " +
                "before performing the operation.");
        }

        /// <summary>Writes one number over all elements.</summary>
        public Tensor fill_(Scalar value) => Assign(OneOf(value));

        /// <summary>Writes 0 over all elements.</summary>
        public Tensor zero_() => fill_(0);

        /// <summary>Replaces the elements with e to their power, minus 1.</summary>
        public Tensor expm1_() => InPlace(static x => x.expm1());
        /// <summary>Replaces the elements with the natural logarithms of 1 plus them.</summary>
        public Tensor log1p_() => InPlace(static x => x.log1p());
        /// <summary>Replaces the elements with -1, 0 or 1.</summary>
        public Tensor sign_() => InPlace(static x => x.sign());
        /// <summary>Replaces the elements with their <see cref="gelu"/>.</summary>
        public Tensor gelu_() => InPlace(static x => x.gelu());
        /// <summary>Replaces the elements with their <see cref="silu"/>.</summary>
        public Tensor silu_() => InPlace(static x => x.silu());
        /// <summary>Replaces the elements with their logical and.</summary>
        public Tensor logical_and_(Tensor other) => InPlace(x => x.logical_and(other));
        /// <summary>Replaces the elements with their logical or.</summary>
        public Tensor logical_or_(Tensor other) => InPlace(x => x.logical_or(other));
        /// <summary>Replaces the elements with their logical exclusive or.</summary>
        public Tensor logical_xor_(Tensor other) => InPlace(x => x.logical_xor(other));
        /// <summary>Replaces the elements with their logical not.</summary>
        public Tensor logical_not_() => InPlace(static x => x.logical_not());
        /// <summary>beta times this plus alpha times a product of matrices, written over this.</summary>
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1f, float alpha = 1f) =>
            InPlace(x => x.addmm(mat1, mat2, beta, alpha));
    }

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
