#nullable enable
using System.Runtime.InteropServices;

/// <summary>The rules of the autograd graph, as in PyTorch.</summary>
public class TensorsAutogradTest
{
    static Tensor Leaf(params double[] values) => tensor(values).requires_grad_();

    static double[] Values(Tensor? x) => x!.detach().contiguous().data<double>().ToArray();

    [Fact]
    public void Gradients_add_up_until_they_are_cleared()
    {
        var x = Leaf(1, 2);
        (x * x).sum().backward();
        (x * 3).sum().backward();
        Assert.Equal([5, 7], Values(x.grad));
        x.grad = null;
        (x * 3).sum().backward();
        Assert.Equal([3, 3], Values(x.grad));
    }

    [Fact]
    public void A_second_backward_needs_the_graph_retained()
    {
        var x = Leaf(2);
        var y = (x * x).sum();
        y.backward(retain_graph: true);
        y.backward();
        Assert.Equal([8], Values(x.grad));
        var error = Assert.Throws<ExternalException>(() => y.backward());
        Assert.StartsWith("Trying to backward through the graph a second time", error.Message);
    }

    [Fact]
    public void A_graph_that_saved_nothing_can_be_walked_twice()
    {
        var x = Leaf(1, 2);
        var y = (x + 1).sum();
        y.backward();
        y.backward();
        Assert.Equal([2, 2], Values(x.grad));
    }

    [Fact]
    public void Only_scalars_go_backward_without_a_gradient()
    {
        var x = Leaf(1, 2);
        var error = Assert.Throws<ExternalException>(() => (x * 2).backward());
        Assert.StartsWith("grad can be implicitly created only for scalar outputs", error.Message);
        (x * 2).backward([tensor(new[] { 1.0, 10 })]);
        Assert.Equal([2, 20], Values(x.grad));
        error = Assert.Throws<ExternalException>(() => tensor(1.0).backward());
        Assert.StartsWith("element 0 of tensors does not require grad", error.Message);
    }

    [Fact]
    public void A_saved_tensor_must_not_change()
    {
        var x = Leaf(1, 2);
        var y = x * 1;
        var z = (y * y).sum();
        y.add_(1);
        var error = Assert.Throws<ExternalException>(() => z.backward());
        Assert.Contains("modified by an inplace operation", error.Message);
        Assert.Contains("is at version 1; expected version 0 instead", error.Message);
        Parts.OwnAlone(Part.Tensors, "libtorch names a type otherwise to C++ than to Python",
            () => Assert.Contains("[torch.DoubleTensor [2]]", error.Message));
    }

    [Fact]
    public void A_leaf_is_not_written_while_recorded()
    {
        var x = Leaf(1, 2);
        var error = Assert.Throws<ExternalException>(() => x.add_(1));
        Assert.StartsWith("a leaf Variable that requires grad is being used in an in-place operation.", error.Message);
        error = Assert.Throws<ExternalException>(() => { x[0] = 5.0; });
        Assert.StartsWith("a view of a leaf Variable that requires grad is being used in an in-place operation.",
            error.Message);
        using (no_grad())
            x.add_(1);
        Assert.Equal([2, 3], Values(x));
    }

    [Fact]
    public void A_view_that_is_a_leaf_is_not_written_through_its_views()
    {
        var x = zeros(3).view(3).requires_grad_();
        var error = Assert.Throws<ExternalException>(() => x[0].fill_(1));
        Assert.StartsWith("a view of a leaf Variable that requires grad is being used in an in-place operation.",
            error.Message);
    }

    [Fact]
    public void Elements_that_several_places_share_are_not_written()
    {
        var x = zeros(3, 1).expand(3, 2);
        var error = Assert.Throws<ExternalException>(() => x.add_(1));
        Assert.StartsWith("unsupported operation: more than one element of the written-to tensor refers to a single " +
            "memory location. Please clone() the tensor before performing the operation.", error.Message);
        Assert.Throws<ExternalException>(() => x.copy_(ones(3, 2)));
        Assert.Equal(12, (double)x.fill_(2).sum()); // one number for all harms nobody
    }

    [Fact]
    public void An_expanded_view_follows_its_base()
    {
        var x = Leaf(3);
        var y = x * 1;
        var wide = y.expand(2);
        y.mul_(2);
        (wide * tensor(new[] { 1.0, 10 })).sum().backward();
        Assert.Equal([22], Values(x.grad));
    }

    [Fact]
    public void What_is_overwritten_has_a_gradient_of_zeros()
    {
        var x = Leaf(1, 2);
        var y = x * 3;
        y.fill_(4);
        Assert.True(y.requires_grad);
        y.sum().backward();
        Assert.Equal([0, 0], Values(x.grad));
    }

    [Fact]
    public void A_write_through_one_view_reaches_the_others()
    {
        var x = Leaf(1, 2, 3, 4);
        var y = x * 1;
        Tensor first = y[..2], all = y.view(2, 2);
        first.mul_(10);
        Assert.Equal([10, 20, 3, 4], Values(all));
        (all * tensor(new[] { 1.0, 2, 3, 4 }).view(2, 2)).sum().backward();
        Assert.Equal([10, 20, 3, 4], Values(x.grad));
    }

    [Fact]
    public void An_overwritten_part_gets_no_gradient()
    {
        var x = Leaf(1, 2, 3);
        var w = Leaf(7);
        var y = x * 2;
        y[1] = w[0] * 5;
        (y * y).sum().backward();
        Assert.Equal([8, 0, 24], Values(x.grad));
        Assert.Equal([350], Values(w.grad));
    }

    [Fact]
    public void A_view_that_was_made_unrecorded_is_not_written_while_recorded()
    {
        var x = Leaf(1, 2);
        var y = x * 1;
        Tensor view;
        using (no_grad())
            view = y[..1];
        Assert.Throws<ExternalException>(() => view.mul_(x[..1]));
    }

    [Fact]
    public void One_of_several_windows_is_not_written_while_recorded()
    {
        var y = Leaf(1, 2, 3, 4).view(2, 2) * 1;
        var error = Assert.Throws<ExternalException>(() => y.unbind()[1].mul_(2));
        Assert.StartsWith("Output 1 of UnbindBackward0 is a view and is being modified inplace.", error.Message);
        Assert.StartsWith("Output 0 of SplitBackward0 is a view",
            Assert.Throws<ExternalException>(() => y.split(1)[0].add_(1)).Message);
        Assert.Equal([1, 2, 3, 4], Values(y.flatten())); // what was refused was not written either
        var plain = ones(2, 2);
        plain.unbind()[0].mul_(3);
        Assert.Equal(8, (double)plain.sum());
    }

    [Fact]
    public void Gradients_are_differentiated_again()
    {
        var x = Leaf(1, 2, 3);
        var first = autograd.grad([(x * x * x).sum()], [x], retain_graph: true, create_graph: true)[0];
        Assert.Equal([3, 12, 27], Values(first));
        Assert.True(first.requires_grad);
        var second = autograd.grad([first.sum()], [x], retain_graph: true, create_graph: true)[0];
        Assert.Equal([6, 12, 18], Values(second));
        Assert.Equal([6, 6, 6], Values(autograd.grad([second.sum()], [x])[0]));

        (x * x).sum().backward(create_graph: true);
        x.grad!.pow(2).sum().backward(); // d(4 x^2)/dx is added to 2 x
        Assert.Equal([2 + 8, 4 + 16, 6 + 24], Values(x.grad));
        Assert.False(autograd.grad([(x * x).sum()], [x])[0].requires_grad);
    }

    [Fact]
    public void Detach_shares_elements_but_not_history()
    {
        var x = Leaf(1, 2);
        var d = x.detach();
        Assert.False(d.requires_grad);
        d[0] = 9.0;
        Assert.Equal([9, 2], Values(x));
        var y = (x * 2).detach_();
        Assert.True(y.is_leaf);
    }

    [Fact]
    public void No_grad_records_nothing()
    {
        var x = Leaf(1);
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * 2).requires_grad);
            using (enable_grad())
                Assert.True((x * 2).requires_grad);
        }
        using (set_grad_enabled(false))
            Assert.False((x * 2).requires_grad);
        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void An_inner_gradient_is_kept_when_asked()
    {
        var x = Leaf(3);
        var y = x * x;
        y.retain_grad();
        (y * 2).sum().backward();
        Assert.Equal([2], Values(y.grad));
        Assert.Equal([12], Values(x.grad));
        Assert.False(y.is_leaf);
    }

    [Fact]
    public void Autograd_grad_gives_gradients_and_touches_no_leaf()
    {
        var x = Leaf(2);
        var y = x * x;
        var gradients = autograd.grad([y.sum()], [x, y], retain_graph: true);
        Assert.Equal([4], Values(gradients[0]));
        Assert.Equal([1], Values(gradients[1]));
        Assert.Null(x.grad);
    }

    [Fact]
    public void What_broadcasting_repeated_is_summed()
    {
        Tensor row = Leaf(1, 2, 3), column = Leaf(1, 2).view(2, 1), one = Leaf(5).view();
        column.retain_grad();
        (row * column * one).sum().backward();
        Assert.Equal([15, 15, 15], Values(row.grad));
        Assert.Equal([30, 30], Values(column.grad));
    }

    [Fact]
    public void Only_floats_require_gradients()
    {
        Assert.Throws<ExternalException>(() => tensor(new long[] { 1 }).requires_grad_());
        Parts.OwnAlone(Part.Tensors, "what is no leaf may be told to require no gradient", () =>
            Assert.Throws<ExternalException>(() => { (Leaf(1) * 2).requires_grad = false; }));
    }

    [Fact]
    public void Gradients_of_attention_agree_with_differences()
    {
        manual_seed(1);
        var x = rand(2, 4, 3, dtype: float64);
        Tensor[] weights = [rand(3, 4, dtype: float64), rand(3, 4, dtype: float64), rand(3, 4, dtype: float64)];
        double Loss() => Attention(x, weights).item<double>();
        foreach (var w in weights)
            w.requires_grad_();
        Attention(x, weights).backward();
        foreach (var w in weights)
            for (var i = 0; i < 12; i++)
                Assert.Equal(Difference(w.detach().view(-1), i, Loss), w.grad!.view(-1)[i].item<double>(), 1e-8);
    }

    static Tensor Attention(Tensor x, Tensor[] w)
    {
        var (q, k, v) = (x.matmul(w[0]), x.matmul(w[1]), x.matmul(w[2]));
        q = q.view(2, 4, 2, 2).transpose(1, 2);
        k = k.view(2, 4, 2, 2).transpose(1, 2);
        v = v.view(2, 4, 2, 2).transpose(1, 2);
        var scores = q.matmul(k.transpose(2, 3)) / Math.Sqrt(2);
        scores.masked_fill_(ones(4, 4).triu(1).@bool(), float.NegativeInfinity);
        var context = scores.softmax(-1).matmul(v).transpose(1, 2).contiguous().view(2, 4, 4);
        return (context * context).sum();
    }

    static double Difference(Tensor values, int i, Func<double> loss)
    {
        double before = values[i].item<double>(), step = 1e-6;
        values[i] = before + step;
        var above = loss();
        values[i] = before - step;
        var below = loss();
        values[i] = before;
        return (above - below) / (2 * step);
    }
}
