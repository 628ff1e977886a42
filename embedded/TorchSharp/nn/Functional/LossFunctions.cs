namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How the losses of single elements are combined.</summary>
        public enum Reduction : long
        {
            /// <summary>Not at all.</summary>
            None = 0,
            /// <summary>Their mean.</summary>
            Mean = 1,
            /// <summary>Their sum.</summary>
            Sum = 2,
        }

        public static partial class functional
        {
            static Tensor Reduced(Tensor losses, Reduction reduction) => reduction switch
            {
                Reduction.Mean => losses.mean(),
                Reduction.Sum => losses.sum(),
                _ => losses,
            };

            /// <summary>target (log(target) - input): how far the distribution is from exp(input). With log_target
            /// the target is a logarithm too.</summary>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true,
                Reduction reduction = Reduction.Mean)
            {
                if (!input.dtype.IsFloating() || !target.dtype.IsFloating())
                    throw Fault.Of("kl_div: Integral inputs not supported.");
                return Reduced(log_target ? target.exp().mul(target.sub(input))
                    : torch.where(target.gt(0), target.mul(torch.where(target.gt(0), target, 1).log()), target.mul(0))
                        .sub(target.mul(input)), reduction);
            }

#nullable disable annotations
            /// <summary>The cosine of the angle between vectors along a dimension; shapes broadcast.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-08)
            {
                var type = Promotion.Of(x1, x2);
                if (!type.IsFloating())
                    throw Fault.Of("expected common dtype to be floating point, yet common dtype is " + type.LibtorchName());
                var shape = Dims.Broadcast(x1.Impl.Shape, x2.Impl.Shape);
                (x1, x2) = (x1.expand(shape), x2.expand(shape));
                Tensor Unit(Tensor x) => x.div(x.Norm([dim], true, 2).clamp_min(eps));
                return Unit(x1).mul(Unit(x2)).sum(dim);
            }
#nullable restore annotations

            /// <summary>The squared differences.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Reduced(input.sub(target).pow(2), reduction);

            /// <summary>The absolute differences.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Reduced(input.sub(target).abs(), reduction);

            /// <summary>Half the squared differences where they are below beta, over beta; above, the absolute
            /// ones, shifted to meet.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean,
                double beta = 1)
            {
                if (beta < 0)
                    throw Fault.Of("smooth_l1_loss does not support negative values for beta.");
                if (beta == 0)
                    return l1_loss(input, target, reduction);
                input.RequireFloating("smooth_l1_cpu");
                return huber_loss(input, target, beta, reduction).div(beta);
            }

            /// <summary>Half the squared differences where they are below delta; above, delta times the absolute
            /// ones, shifted to meet.</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1,
                Reduction reduction = Reduction.Mean)
            {
                if (!(delta > 0))
                    throw Fault.Of("huber_loss does not support non-positive values for delta.");
                input.RequireFloating("huber_cpu");
                var distances = input.detach().sub(target.detach()).abs();
                var losses = torch.where(distances.lt(delta), distances.pow(2).mul(0.5),
                    distances.sub(delta / 2).mul(delta));
                return Reduced(losses.From(input, target,
                    (g, a, b) => g.mul(a.Value.sub(b.Value).clamp(-delta, delta)),
                    (g, a, b) => g.mul(b.Value.sub(a.Value).clamp(-delta, delta))), reduction);
            }

            /// <summary>The negative logarithm of the softmax weight of each target class; classes are the second
            /// dimension, or the only one. A floating target holds class probabilities. Smoothing mixes in the mean
            /// over all classes.</summary>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null,
                long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0)
            {
                if (!(label_smoothing > 0)) // smooths nothing
                    label_smoothing = 0;
                if (label_smoothing > 1)
                    throw Fault.Of($"label_smoothing must be between 0.0 and 1.0. Got: {label_smoothing}");
                var classDim = input.Impl.Shape.Length == 1 ? 0 : 1;
                var logs = input.log_softmax(classDim);
                if (Dims.Same(input.Impl.Shape, target.Impl.Shape))
                    return OfProbabilities(logs, target, weight, reduction, label_smoothing, classDim);
                var loss = NegativeLogs(logs, target, weight, ignore_index, reduction, classDim);
                if (label_smoothing == 0)
                    return loss;
                var smooth = Smooth(logs, target, weight, ignore_index, reduction, classDim);
                return loss.mul(1 - label_smoothing).add(smooth.mul(label_smoothing / input.Impl.Shape[classDim]));
            }

            /// <summary>The negative of the given logarithm of each target class.</summary>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null,
                Reduction reduction = Reduction.Mean) =>
                NegativeLogs(input, target, weight, -100, reduction, input.Impl.Shape.Length == 1 ? 0 : 1);

            static Tensor NegativeLogs(Tensor logs, Tensor target, Tensor? weight, long ignored,
                Reduction reduction, int classDim)
            {
                RequireClasses(logs, target, ignored, classDim);
                var isIgnored = target.eq(ignored);
                var classes = target.masked_fill(isIgnored, 0);
                var losses = logs.gather(classDim, classes.unsqueeze(classDim)).squeeze(classDim).neg();
                var weights = weight?.index_select(0, classes.reshape(-1)).view(classes.Impl.Shape);
                return OfKept(weights is null ? losses : losses.mul(weights), isIgnored, weights, reduction);
            }

            // Ignored losses count nothing; the mean is weighted.
            static Tensor OfKept(Tensor losses, Tensor isIgnored, Tensor? weights, Reduction reduction)
            {
                losses = losses.masked_fill(isIgnored, 0);
                if (reduction != Reduction.Mean)
                    return Reduced(losses, reduction);
                weights = (weights ?? torch.ones_like(losses)).masked_fill(isIgnored, 0);
                return losses.sum().div(weights.sum());
            }

            static Tensor Smooth(Tensor logs, Tensor target, Tensor? weight, long ignored, Reduction reduction,
                int classDim)
            {
                var all = weight is null ? logs.neg().sum(classDim)
                    : logs.mul(AlongClasses(weight, logs, classDim)).neg().sum(classDim);
                var isIgnored = target.eq(ignored);
                var weights = weight?.index_select(0, target.masked_fill(isIgnored, 0).reshape(-1))
                    .view(target.Impl.Shape);
                return OfKept(all, isIgnored, weights, reduction);
            }

            static Tensor OfProbabilities(Tensor logs, Tensor target, Tensor? weight, Reduction reduction,
                double smoothing, int classDim)
            {
                if (!target.dtype.IsFloating())
                    throw Fault.Of("Expected floating point type for target with class probabilities, got " +
                        target.dtype.LibtorchName());
                var shares = target.mul(1 - smoothing).add(smoothing / logs.Impl.Shape[classDim]);
                var products = logs.mul(shares);
                products = weight is null ? products : products.mul(AlongClasses(weight, logs, classDim));
                var losses = products.sum(classDim).neg();
                return reduction == Reduction.Mean ? losses.sum().div(Math.Max(losses.Impl.Count, 1))
                    : Reduced(losses, reduction);
            }

            static Tensor AlongClasses(Tensor weight, Tensor logs, int classDim)
            {
                var shape = new long[logs.Impl.Shape.Length];
                Array.Fill(shape, 1);
                shape[classDim] = -1;
                return weight.view(shape);
            }

            static void RequireClasses(Tensor logs, Tensor target, long ignored, int classDim)
            {
                long[] given = logs.Impl.Shape, expected = Dims.Without(given, classDim);
                if (given.Length > 1 && target.ndim > 0 && given[0] != target.Impl.Shape[0])
                    throw Fault.Of($"Expected input batch_size ({given[0]}) to match target batch_size " +
                        $"({target.Impl.Shape[0]}).");
                if (target.dtype is not (ScalarType.Int64 or ScalarType.Byte))
                    throw Fault.Of($"expected scalar type Long but found {target.dtype.LibtorchName()}");
                if (!Dims.Same(expected, target.Impl.Shape))
                    throw Fault.Of(given.Length > 2
                        ? $"Expected target size {Fault.Text(expected)}, got {Fault.Text(target.Impl.Shape)}"
                        : $"size mismatch (got input: {Fault.Text(given)}, target: {Fault.Text(target.Impl.Shape)})");
                foreach (var c in Apply.Packed(target, ScalarType.Int64).Flat<long>())
                    if (c != ignored && (c < 0 || c >= logs.Impl.Shape[classDim]))
                        throw Fault.Of($"Target {c} is out of bounds.");
            }

            /// <summary>The cross entropy of probabilities and targets between 0 and 1; logarithms are at least -100.
            /// </summary>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null,
                Reduction reduction = Reduction.Mean)
            {
                if (target.dtype != input.dtype)
                    throw Fault.Of($"Found dtype {target.dtype.LibtorchName()} but expected {input.dtype.LibtorchName()}");
                if (!Dims.Same(input.Impl.Shape, target.Impl.Shape))
                    throw Fault.Of($"Using a target size ({Fault.Text(target.Impl.Shape)}) that is different to the input " +
                        $"size ({Fault.Text(input.Impl.Shape)}) is deprecated. Please ensure they have the same size.");
                if ((bool)input.lt(0).logical_or(input.gt(1)).any())
                    throw Fault.Of("all elements of input should be between 0 and 1");
                Tensor p = input.detach(), t = target.detach();
                var losses = t.sub(1).mul(LogOfRest(p)).sub(t.mul(p.log().clamp_min(-100))).From(input, target,
                    static (g, p, t) => g.mul(p.Value.sub(t.Value))
                        .div(p.Value.neg().add(1).mul(p.Value).clamp_min(1e-12f)),
                    static (g, p, t) => g.mul(LogOfRest(p.Value).sub(p.Value.log().clamp_min(-100))));
                return Reduced(weight is null ? losses : losses.mul(weight), reduction);
            }

            static Tensor LogOfRest(Tensor p) => p.neg().log1p().clamp_min(-100);

            /// <summary>The cross entropy of the logistics of the input and targets between 0 and 1, without
            /// overflow.</summary>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null,
                Reduction reduction = Reduction.Mean, Tensor? pos_weights = null)
            {
                if (!Dims.Same(input.Impl.Shape, target.Impl.Shape))
                    throw Fault.Of($"Target size ({Fault.Text(target.Impl.Shape)}) must be the same as input size " +
                        $"({Fault.Text(input.Impl.Shape)})");
                if (!target.dtype.IsFloating())
                    throw Fault.Of("result type Float can't be cast to the desired output type " +
                        target.dtype.LibtorchName());
                var logs = input.log_sigmoid();
                var positive = pos_weights is null ? target.mul(logs) : target.mul(logs).mul(pos_weights);
                var losses = positive.add(target.neg().add(1).mul(logs.sub(input))).neg();
                return Reduced(weight is null ? losses : losses.mul(weight), reduction);
            }
        }
    }
}
