#nullable enable
using static TorchSharp.torch.autograd;

/// <summary>Operations with derivatives of one's own.</summary>
public sealed class OwnDerivativesQuestions : Questions
{
    public static void Ask(Asker ask)
    {
        ask.For("a scaled square", () => With(x => ScaledSquare.apply(x, 3.0).sum()));
        ask.For("a scaled square, twice in a graph", () => With(x => ScaledSquare.apply(ScaledSquare.apply(x, 0.5), 2.0).sum()));
        ask.For("a scaled square of no leaf", () => With(x => ScaledSquare.apply(x.exp() * x, 0.5).mean()));
        ask.For("a scaled square of what has no gradient", () =>
        {
            var y = ScaledSquare.apply(Some(3), 2.0);
            return (y, y.requires_grad, y.is_leaf);
        });
        ask.For("an output", () =>
        {
            var y = ScaledSquare.apply(Some(3).requires_grad_(), 2.0);
            return (y, y.requires_grad, y.is_leaf);
        });
        ask.For("unrecorded", () =>
        {
            using var recording = no_grad();
            return ScaledSquare.apply(Some(3).requires_grad_(), 2.0).requires_grad;
        });
        ask.For("in double", () => With(x => ScaledSquare.apply(x.to(float64), 2.0).sum()));
        ask.For("retained gradients", () =>
        {
            var x = Some(3).requires_grad_();
            var y = ScaledSquare.apply(x, 2.0);
            y.retain_grad();
            (y * y).sum().backward();
            return (x.grad, y.grad);
        });
        foreach (var isRetained in new[] { false, true })
            ask.For($"backward twice{(isRetained ? ", retained" : "")}", () => AfterTwoWalks(
                Some(3), x => ScaledSquare.apply(x, 2.0).sum(), isRetained));
        ask.For("a derivative's derivative", () =>
        {
            var x = Some(3).requires_grad_();
            var first = grad([ScaledSquare.apply(x, 2.0).pow(2).sum()], [x], create_graph: true)[0];
            return (first, grad([first.sum()], [x])[0]);
        });
        ask.For("grad of an output", () =>
        {
            var x = Some(3).requires_grad_();
            var y = ScaledSquare.apply(x, 2.0);
            return grad([(y * y).sum()], [y, x]);
        });
        ask.For("both outputs", () => With(x => Both(x, (sum, product) => (sum * product).sum())));
        ask.For("the first output", () => With(x => Both(x, (sum, _) => sum.sum())));
        ask.For("the second output", () => With(x => Both(x, (_, product) => product.sum())));
        ask.For("outputs used often", () => With(x => Both(x, (sum, product) => (sum * sum * product).sum() + sum.mean())));
        ask.For("two inputs", () =>
        {
            Tensor a = Some(3).requires_grad_(), b = (Some(3) + 1).requires_grad_();
            var made = SumAndProduct.apply(a, b);
            (made[0].exp() * made[1]).sum().backward();
            return (a.grad, b.grad, made[0].requires_grad);
        });
        ask.For("one input of two", () =>
        {
            Tensor a = Some(3), b = (Some(3) + 1).requires_grad_();
            SumAndProduct.apply(a, b)[1].sum().backward();
            return (a.grad is null, b.grad);
        });
        ask.For("one tensor as both inputs", () => With(x => SumAndProduct.apply(x, x)[1].sum()));
        ask.For("gradients for no outputs", () => With(x => Unmaterialized.apply(x)[1].sum()));
        ask.For("no gradient", () =>
        {
            var x = Some(3).requires_grad_();
            (NoGradient.apply(x) + x * 2).sum().backward();
            return x.grad;
        });
        ask.For("no gradient alone", () =>
        {
            var x = Some(3).requires_grad_();
            NoGradient.apply(x).sum().backward();
            return x.grad is null;
        });
        ask.For("an output without a gradient", () =>
        {
            var made = WithIndices.apply(Some(5).requires_grad_());
            made[0].sum().backward();
            return (made[0].requires_grad, made[1].requires_grad, made[1]);
        });
        ask.For("straight through", () => With(x => (StraightThrough.apply(x) * x).sum()));
        ask.For("an input that comes out", () => With(x => Same.apply(x).pow(2).sum()));
        ask.For("nothing that was saved", () => With(x => Remembering.apply(x, "key", 4).sum()));
        ask.For("a null argument", () => With(x => Remembering.apply(x, null!, 4).sum()));
        ask.For("more gradients than arguments, of nothing", () => With(x => Generous.apply(x).sum()));
        ask.For("its name", () => new ScaledSquare().Name);
    }

    static object With(Func<Tensor, Tensor> loss) => WithGradient(Some(3), loss);

    static Tensor Both(Tensor x, Func<Tensor, Tensor, Tensor> use)
    {
        var made = SumAndProduct.apply(x, x.detach() * 2);
        return use(made[0], made[1]);
    }

    public class ScaledSquare : SingleTensorFunction<ScaledSquare>
    {
        public override string Name => nameof(ScaledSquare);

        public override Tensor forward(AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            ctx.save_for_backward([x]);
            ctx.save_data("factor", vars[1]);
            return x * x * (double)vars[1];
        }

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) =>
            [grad_output * ctx.get_saved_variables()[0] * 2 * (double)ctx.get_data("factor")!, null!];
    }

    public class SumAndProduct : MultiTensorFunction<SumAndProduct>
    {
        public override string Name => nameof(SumAndProduct);

        public override List<Tensor> forward(AutogradContext ctx, params object[] vars)
        {
            Tensor a = (Tensor)vars[0], b = (Tensor)vars[1];
            ctx.save_for_backward([a, b]);
            return [a + b, a * b];
        }

        public override List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs)
        {
            var saved = ctx.get_saved_variables();
            return [grad_outputs[0] + grad_outputs[1] * saved[1], grad_outputs[0] + grad_outputs[1] * saved[0]];
        }
    }

    public class Unmaterialized : MultiTensorFunction<Unmaterialized>
    {
        public override string Name => nameof(Unmaterialized);

        public override List<Tensor> forward(AutogradContext ctx, params object[] vars)
        {
            ctx.set_materialize_grads(false);
            return [(Tensor)vars[0] * 2, (Tensor)vars[0] * 3];
        }

        public override List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs) =>
            [grad_outputs[0].IsInvalid ? grad_outputs[1] * 3 : grad_outputs[0] * 100];
    }

    public class NoGradient : SingleTensorFunction<NoGradient>
    {
        public override string Name => nameof(NoGradient);

        public override Tensor forward(AutogradContext ctx, params object[] vars) => (Tensor)vars[0] * 2;

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) => [null!];
    }

    public class Generous : SingleTensorFunction<Generous>
    {
        public override string Name => nameof(Generous);

        public override Tensor forward(AutogradContext ctx, params object[] vars) => (Tensor)vars[0] * 2;

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) => [grad_output * 2, null!, null!];
    }

    public class WithIndices : MultiTensorFunction<WithIndices>
    {
        public override string Name => nameof(WithIndices);

        public override List<Tensor> forward(AutogradContext ctx, params object[] vars)
        {
            Tensor sorted = ((Tensor)vars[0]).exp(), other = ((Tensor)vars[0]) * 10;
            ctx.mark_non_differentiable([other]);
            return [sorted, other];
        }

        public override List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs) => [grad_outputs[0]];
    }

    public class StraightThrough : SingleTensorFunction<StraightThrough>
    {
        public override string Name => nameof(StraightThrough);

        public override Tensor forward(AutogradContext ctx, params object[] vars) => ((Tensor)vars[0]).round();

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) => [grad_output];
    }

    public class Same : SingleTensorFunction<Same>
    {
        public override string Name => nameof(Same);

        public override Tensor forward(AutogradContext ctx, params object[] vars) => (Tensor)vars[0];

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) => [grad_output * 3];
    }

    public class Remembering : SingleTensorFunction<Remembering>
    {
        public override string Name => nameof(Remembering);

        public override Tensor forward(AutogradContext ctx, params object[] vars) => (Tensor)vars[0] * (int)vars[2];

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) =>
            [grad_output * (ctx.get_saved_variables().Count + (ctx.get_data("none") is null && ctx.MaterializeGrads ? 4 : 0)), null!, null!];
    }
}
