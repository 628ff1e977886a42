#nullable disable annotations
namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initialisers of tensors; nothing is recorded.</summary>
        public static partial class init
        {
            /// <summary>The side of a weight that determines the scale.</summary>
            public enum FanInOut
            {
                /// <summary>The inputs.</summary>
                FanIn = 0,
                /// <summary>The outputs.</summary>
                FanOut = 1,
            }

            /// <summary>The function that follows a layer.</summary>
            public enum NonlinearityType
            {
                /// <summary>None.</summary>
                Linear = 0,
                /// <summary>The logistic.</summary>
                Sigmoid = 7,
                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,
                /// <summary>0 where negative.</summary>
                ReLU = 9,
                /// <summary>A small slope where negative.</summary>
                LeakyReLU = 10,
            }

            /// <summary>The gain that keeps the variance through a function; param is LeakyReLU's slope.</summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => 1,
            };

            /// <summary>How many numbers come in and go out at each unit of a weight (out, in, ...).</summary>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.Impl.Shape;
                if (shape.Length < 2)
                    throw new ArgumentException("Fan in and fan out can not be computed for tensor with fewer than " +
                        "2 dimensions");
                long field = 1;
                foreach (var size in shape[2..])
                    field *= size;
                return (shape[1] * field, shape[0] * field);
            }

            // The initialisers report too few dimensions as libtorch does.
            static (long FanIn, long FanOut) Fans(Tensor tensor) => tensor.Impl.Shape.Length >= 2
                ? CalculateFanInAndFanOut(tensor)
                : throw Fault.Of("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions");

            static Tensor Unrecorded(Func<Tensor> fill)
            {
                using var recording = no_grad();
                using var aside = DisposeScopeManager.WorkAside();
                return fill();
            }

            /// <summary>Writes one number.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) => Unrecorded(() => tensor.fill_(val));

            /// <summary>Writes 0.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Writes 1.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Writes 1 on the diagonal of a matrix and 0 elsewhere.</summary>
            public static Tensor eye_(Tensor tensor) => tensor.Impl.Shape.Length == 2
                ? Unrecorded(() => tensor.copy_(eye(tensor.Impl.Shape[0], tensor.Impl.Shape[1], tensor.dtype)))
                : throw Fault.Of("Only tensors with 2 dimensions are supported");

            /// <summary>Writes 1 in the middle of the window that channel i has for channel i, and 0 elsewhere: a
            /// convolution that changes nothing. (out, in, window ...) with one to three window dimensions.</summary>
            public static Tensor dirac_(Tensor tensor)
            {
                var shape = tensor.Impl.Shape;
                if (shape.Length is < 3 or > 5)
                    throw Fault.Of("Only tensors with 3, 4, or 5 dimensions are supported");
                zeros_(tensor);
                using var recording = no_grad();
                using var aside = DisposeScopeManager.WorkAside();
                for (long channel = 0; channel < Math.Min(shape[0], shape[1]); channel++)
                    tensor[[TensorIndex.Single(channel), TensorIndex.Single(channel),
                        .. shape[2..].Select(size => TensorIndex.Single(size / 2))]].fill_(1);
                return tensor;
            }

            /// <summary>Writes uniform random numbers from low to below high.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1,
                Generator generator = null) => Unrecorded(() => tensor.uniform_(low, high, generator));

            /// <summary>Writes normal numbers.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator generator = null) =>
                Unrecorded(() => tensor.normal_(mean, std, generator));

            /// <summary>Writes normal numbers; what lies outside a to b is drawn again, as it were.</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2,
                double b = 2, Generator generator = null)
            {
                using var recording = no_grad();
                using var aside = DisposeScopeManager.WorkAside();
                // Uniformly drawn values of the distribution function between those at the bounds, taken back.
                var low = Kernels.Gaussian.Erf((a - mean) / std / Math.Sqrt(2));
                var high = Kernels.Gaussian.Erf((b - mean) / std / Math.Sqrt(2));
                var drawn = torch.empty_like(tensor).uniform_(low, high, generator).InType(ScalarType.Float64);
                foreach (ref var value in drawn.Impl.Flat<double>())
                    value = InitialiserFunctions.InverseErf(value);
                return tensor.copy_(drawn).mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b);
            }

            /// <summary>Writes a matrix whose rows or columns, the fewer ones, have the length of the gain and are at
            /// right angles (Saxe et al. 2013). Dimensions after the first count as one.</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                if (tensor.Impl.Shape.Length < 2)
                    throw Fault.Of("Only tensors with 2 or more dimensions are supported");
                if (tensor.Impl.Count == 0)
                    return tensor;
                using var recording = no_grad();
                using var aside = DisposeScopeManager.WorkAside();
                int rows = (int)tensor.Impl.Shape[0], columns = tensor.Impl.Count / rows;
                var drawn = torch.randn([rows, columns], tensor.dtype).InType(ScalarType.Float64);
                var lines = (rows < columns ? drawn : drawn.t()).contiguous();  // the fewer ones, each in one piece
                InitialiserFunctions.Orthonormalize(lines.Impl.Flat<double>(), Math.Max(rows, columns));
                return tensor.copy_((rows < columns ? lines : lines.t()).reshape(tensor.Impl.Shape)).mul_(gain);
            }

            /// <summary>Writes normal numbers into a matrix, and 0 to a share of the rows of each column, drawn anew
            /// for each (Martens 2010).</summary>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                if (tensor.Impl.Shape.Length != 2)
                    throw Fault.Of("Only tensors with 2 dimensions are supported");
                normal_(tensor, 0, std);
                using var recording = no_grad();
                using var aside = DisposeScopeManager.WorkAside();
                var rows = tensor.Impl.Shape[0];
                for (long column = 0; column < tensor.Impl.Shape[1]; column++)
                    tensor.select(1, column).index_fill_(0, randperm(rows)[..(int)Math.Ceiling(sparsity * rows)], 0);
                return tensor;
            }

            /// <summary>Writes uniform random numbers from plus or minus gain sqrt(6 / (in + out)) (Glorot and Bengio
            /// 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = Fans(tensor);
                var bound = Math.Sqrt(3) * gain * Math.Sqrt(2.0 / (fanIn + fanOut));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Writes normal numbers of deviation gain sqrt(2 / (in + out)) (Glorot and Bengio
            /// 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = Fans(tensor);
                return normal_(tensor, 0, gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
            }

            /// <summary>Another name of <see cref="xavier_uniform_"/>.</summary>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <summary>Another name of <see cref="xavier_normal_"/>.</summary>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1) => xavier_normal_(tensor, gain);

            /// <summary>Writes uniform random numbers from plus or minus gain sqrt(3 / fan) (He et al. 2015).</summary>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingStd(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Writes normal numbers of deviation gain / sqrt(fan) (He et al. 2015).</summary>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingStd(tensor, a, mode, nonlinearity));

            static double KaimingStd(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = Fans(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }
        }
    }
}
