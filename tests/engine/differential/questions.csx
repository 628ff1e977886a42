#nullable enable

/// <summary>What several families of questions ask with.</summary>
public abstract class Questions
{
    /// <summary>Numbers around 0 in a shape, the same in every program.</summary>
    protected static Tensor Some(params long[] shape) =>
        ((arange(shape.Aggregate(1L, (a, b) => a * b), dtype: float32) * 7 % 11 - 5.5) / 4).reshape(shape);

    /// <summary>A loss at a tensor, and its gradient.</summary>
    protected static object WithGradient(Tensor at, Func<Tensor, Tensor> loss)
    {
        var x = at.requires_grad_();
        var y = loss(x);
        y.backward();
        return (y, x.grad);
    }

    /// <summary>The gradient after two walks back from one loss.</summary>
    protected static Tensor? AfterTwoWalks(Tensor at, Func<Tensor, Tensor> loss, bool isRetained = false)
    {
        var x = at.requires_grad_();
        var y = loss(x);
        y.backward(retain_graph: isRetained);
        y.backward();
        return x.grad;
    }
}
