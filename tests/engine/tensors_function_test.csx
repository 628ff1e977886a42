#nullable enable
using System.Runtime.InteropServices;
using static TorchSharp.torch.autograd;

/// <summary>What is wrong in a derivative of one's own is told by an exception; libtorch ends the process.</summary>
public class TensorsFunctionTest
{
    const string Reason = "an exception in backward ends the process";

    [OwnPartFact(Part.Tensors, Reason)]
    public void A_saved_input_that_was_written_to_is_refused()
    {
        var x = ones(2, requires_grad: true) * 3;
        var y = Square.apply(x, 1).sum();
        x.add_(1);
        var fault = Assert.Throws<ExternalException>(y.backward);
        Assert.Contains("has been modified by an inplace operation", fault.Message);
    }

    [OwnPartTheory(Part.Tensors, Reason)]
    [InlineData(0, "incorrect number of gradients (expected 2), got 0")]
    [InlineData(1, "incorrect number of gradients (expected 2), got 1")]
    [InlineData(3, "incorrect number of gradients (expected 2), got 3")]
    [InlineData(2, "not a Tensor")]
    public void Gradients_that_do_not_fit_the_arguments_are_refused(int gradients, string expected)
    {
        var y = Square.apply(ones(2, requires_grad: true), gradients).sum();
        var fault = Assert.Throws<ExternalException>(y.backward);
        Assert.Contains(nameof(Square), fault.Message);
        Assert.Contains(expected, fault.Message);
    }

    // Its second argument says how many gradients backward gives.
    class Square : SingleTensorFunction<Square>
    {
        public override string Name => nameof(Square);

        public override Tensor forward(AutogradContext ctx, params object[] vars)
        {
            ctx.save_for_backward([(Tensor)vars[0]]);
            ctx.save_data("gradients", vars[1]);
            return (Tensor)vars[0] * (Tensor)vars[0];
        }

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output)
        {
            var gradient = grad_output * ctx.get_saved_variables()[0] * 2;
            return [.. Enumerable.Repeat(gradient, (int)ctx.get_data("gradients")!)];
        }
    }
}
