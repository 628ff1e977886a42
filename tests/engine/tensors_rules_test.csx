#nullable enable
using System.Runtime.InteropServices;

/// <summary>Errors, types, views, scopes and texts of tensors, as in TorchSharp.</summary>
public class TensorsRulesTest
{
    // The first line; on some systems libtorch adds where in its own code the error occurred.
    static string MessageOf(Action action) =>
        Assert.Throws<ExternalException>(action).Message.Split('\n')[0];

    [Fact]
    public void Shapes_that_do_not_fit_are_named()
    {
        Assert.Equal("mat1 and mat2 shapes cannot be multiplied (2x4 and 3x2)",
            MessageOf(() => ones(2, 4).mm(ones(3, 2))));
        Assert.Equal("The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1",
            MessageOf(() => _ = ones(2, 3) + ones(2, 4)));
        Assert.Equal("mat1 and mat2 shapes cannot be multiplied (5x4 and 3x2)",
            MessageOf(() => nn.Linear(3, 2).call(ones(5, 4))));
        Assert.Contains("Expected size 2 but got size 3 for tensor number 1",
            MessageOf(() => cat([ones(2, 2), ones(3, 2)], 1)));
        Assert.Equal("shape '[4, 2]' is invalid for input of size 6", MessageOf(() => ones(2, 3).view(4, 2)));
        Assert.Contains("Use .reshape(...) instead", MessageOf(() => ones(2, 3).T.view(6)));
        Assert.Contains("to be: [2, 4] but got: [2, 3]", MessageOf(() => ones(2, 3, 4).bmm(ones(2, 3, 4))));
    }

    [OwnPartFact(Part.Tensors, "libtorch ends the process")]
    public void A_scalar_must_lie_within_the_type_it_is_read_as()
    {
        Assert.Equal("value cannot be converted to type uint8_t without overflow", MessageOf(() => ((Scalar)300).ToByte()));
        Assert.Equal("value cannot be converted to type int without overflow", MessageOf(() => ((Scalar)3e9).ToInt32()));
        Assert.Equal("value cannot be converted to type float without overflow", MessageOf(() => ((Scalar)1e39).ToSingle()));
    }

    [Fact]
    public void Dimensions_and_indices_must_exist()
    {
        Assert.Equal("Dimension out of range (expected to be in range of [-2, 1], but got 2)",
            MessageOf(() => ones(2, 2).softmax(2)));
        InWordsOfPython("index 3 is out of bounds for dimension 0 with size 2", () => _ = ones(2, 2)[3]);
        InWordsOfPython("too many indices for tensor of dimension 2", () => _ = ones(2, 2)[0, 0, 0]);
        Assert.Equal("index out of range in self", MessageOf(() => nn.Embedding(3, 2).call(tensor(new long[] { 3 }))));
        Assert.Contains("index 5 is out of bounds", MessageOf(() => _ = ones(3)[tensor(new long[] { 5 })]));
    }

    static void InWordsOfPython(string expected, Action action)
    {
        var message = MessageOf(action);
        Parts.OwnAlone(Part.Tensors, "libtorch says so in other words to C++ than to Python",
            () => Assert.Equal(expected, message));
    }

    [Fact]
    public void A_disposed_tensor_is_refused()
    {
        var x = ones(2);
        var view = x[..1];
        x.Dispose();
        Assert.Equal("Tensor invalid -- empty handle.",
            Assert.Throws<InvalidOperationException>(() => x.shape).Message);
        Assert.True(x.IsInvalid);
        Assert.Equal(1f, view.item<float>());
    }

    [Fact]
    public void Items_have_the_type_of_the_tensor()
    {
        Assert.Equal("Double is not compatible with Float32",
            Assert.Throws<ArgumentException>(() => tensor(1f).item<double>()).Message);
        Assert.Equal("Number of elements in the tensor must be 1",
            Assert.Throws<ArgumentException>(() => ones(2).item<float>()).Message);
        Assert.Equal(1.0, (double)tensor(1f));
        Assert.Equal(7, tensor(7.9).ToInt32());
    }

    [Theory]
    [InlineData(ScalarType.Int64, ScalarType.Float32, ScalarType.Float32)]
    [InlineData(ScalarType.Float32, ScalarType.Float64, ScalarType.Float64)]
    [InlineData(ScalarType.Bool, ScalarType.Int32, ScalarType.Int32)]
    [InlineData(ScalarType.Byte, ScalarType.Int8, ScalarType.Int16)]
    [InlineData(ScalarType.Int32, ScalarType.Int64, ScalarType.Int64)]
    public void Types_promote(ScalarType a, ScalarType b, ScalarType expected)
    {
        Assert.Equal(expected, (ones(2, dtype: a) + ones(2, dtype: b)).dtype);
        Assert.Equal(expected, promote_types(b, a));
    }

    [Fact]
    public void Scalars_give_way()
    {
        Assert.Equal(float32, (ones(2) * Math.Sqrt(2)).dtype);
        Assert.Equal(float32, (ones(2) + tensor(1.0)).dtype);
        Assert.Equal(float32, (arange(3) + 0.5).dtype);
        Assert.Equal(float32, (arange(3) / 2).dtype);
        Assert.Equal(int64, (arange(3) * 2).dtype);
        Assert.Equal(int64, (ones(2, dtype: @bool) + 1).dtype);
        Assert.Equal(int64, ones(2, dtype: int32).sum().dtype);
        Assert.Equal((int32, float64, int64, float32), (tensor(1).dtype, tensor(new[] { 0.43 }).dtype,
            arange(5).dtype, full(2, 3.0).dtype));
        Assert.Contains("can't be cast", MessageOf(() => arange(3).add_(0.5)));
    }

    [Fact]
    public void Views_share_elements()
    {
        var x = arange(12).view(3, 4);
        Tensor[] views = [x.T, x[1..], x.unsqueeze(0), x.view(2, 6), x.permute(1, 0), x.narrow(1, 1, 2), x.chunk(3)[1]];
        x[1, 1] = 100;
        Assert.All(views, view => Assert.True((bool)(view == 100).any()));
        x.T[3, 2] = -1;
        Assert.Equal(-1, x[2, 3].item<long>());
        Assert.Equal([1, 4], x.T.stride());
        Assert.False(x.T.is_contiguous());
        Assert.Equal([0, 4, 8, 1], x.T.contiguous().data<long>().ToArray()[..4]);
        Assert.Equal([4, 0, 1], x[1].unsqueeze(0).expand(3, 4).unsqueeze(0).stride().Select((s, i) => i == 0 ? 4 : s));
    }

    [Fact]
    public void Indices_select_as_in_Python()
    {
        var x = arange(24).view(2, 3, 4);
        Assert.Equal([2, 2, 2], x[.., 1.., ^2..].shape);
        Assert.Equal([3, 7, 11], x[0, .., ^1].data<long>().ToArray());
        Assert.Equal([2, 1, 3], x[TensorIndex.Ellipsis, 0].unsqueeze(1).shape);
        Assert.Equal([0, 2], x[0, 0, TensorIndex.Slice(step: 2)].data<long>().ToArray());
        Assert.Equal([2, 2, 4], x[TensorIndex.Colon, TensorIndex.Tensor(tensor(new long[] { 2, 0 }))].shape);
        Assert.Equal([20, 21, 22, 23], x[x > 19].data<long>().ToArray());
        x[tensor(1L)].fill_(0); // a whole number, tensor or not, selects a window
        Assert.Equal(0, x[1].sum().item<long>());
        x[0] = 7;
        x[1, .., 0] = tensor(new long[] { -1, -2, -3 });
        Assert.Equal(12 * 7, x[0].sum().item<long>());
        Assert.Equal([-1, -2, -3], x[1, .., 0].data<long>().ToArray());
    }

    [Fact]
    public void A_scope_disposes_what_was_made_in_it()
    {
        Tensor inside, kept, detached, outer;
        using (var around = NewDisposeScope())
        {
            using (var scope = NewDisposeScope())
            {
                inside = ones(2);
                kept = ones(2).MoveToOuterDisposeScope();
                detached = ones(2).DetachFromDisposeScope();
                outer = scope.MoveToOuter(inside * 2);
                Assert.True(scope.Contains(inside));
            }
            Assert.True(inside.IsInvalid);
            Assert.False(kept.IsInvalid || outer.IsInvalid);
        }
        Assert.True(kept.IsInvalid && outer.IsInvalid);
        Assert.Equal(2f, detached.sum().item<float>());
        Assert.Null(CurrentDisposeScope);
    }

    [Fact]
    public void A_scope_keeps_the_one_tensor_and_not_its_equals()
    {
        using var scope = NewDisposeScope();
        Tensor kept = ones(2), equal = ones(2);
        scope.DisposeEverythingBut(kept);
        Assert.False(kept.IsInvalid);
        Assert.True(equal.IsInvalid);
    }

    [Fact]
    public void Types_of_factors_must_agree()
    {
        Assert.Equal("expected m1 and m2 to have the same dtype, but got: float != double",
            MessageOf(() => ones(2, 2).mm(ones(2, 2, dtype: float64))));
        Assert.Contains("Float and Long", MessageOf(() => ones(2).dot(arange(2))));
    }

    [Fact]
    public void Gradients_outlive_the_scope_of_their_pass()
    {
        var x = ones(2, requires_grad: true);
        using (NewDisposeScope())
            (x * 3).sum().backward();
        Assert.Equal([3f, 3f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Texts_are_those_of_TorchSharp()
    {
        var x = tensor(new float[,] { { 1, 2.5f, -3 }, { 4, 1000.125f, 1.2345e-05f } });
        Assert.Equal("[2x3], type = Float32, device = cpu", x.ToString());
        var invariant = CultureInfo.InvariantCulture;
        Assert.Equal("[2x3], type = Float32, device = cpu\n 1    2.5         -3\n 4 1000.1 1.2345e-05\n",
            x.ToString(TorchSharp.TensorStringStyle.Julia, cultureInfo: invariant, newLine: "\n"));
        Assert.Equal("[[1, 2.5, -3]\n [4, 1000.1, 1.2345e-05]]",
            x.ToString(TorchSharp.TensorStringStyle.Numpy, cultureInfo: invariant, newLine: "\n"));
    }

    [Fact]
    public void Softmax_stays_finite_where_exp_overflows()
    {
        var weights = tensor(new[] { 1000f, 1000f, -1000f }).softmax(0);
        Assert.Equal([0.5f, 0.5f, 0f], weights.data<float>().ToArray());
        Assert.True((bool)full(3, float.NegativeInfinity).softmax(0).isnan().all());
        Assert.True((bool)tensor(new[] { 1000f }).exp().isinf().all());
    }

    [Fact]
    public void Empty_tensors_work()
    {
        Assert.Equal(0f, zeros(0, 3).sum().item<float>());
        Assert.Equal([2, 2], zeros(2, 0).matmul(zeros(0, 2)).shape);
        Assert.Equal(0f, zeros(2, 0).matmul(zeros(0, 2)).sum().item<float>());
        Assert.True(float.IsNaN(zeros(0).mean().item<float>()));
        Assert.Equal([0, 4], cat([zeros(0, 4), zeros(0, 4)]).shape);
    }

    /// <summary>What a token gets does not depend on how many others are computed with it.</summary>
    [OwnPartTheory(Part.Tensors, "libtorch takes another kernel for a vector")]
    [InlineData(64, 8)]
    [InlineData(128, 512)]
    [InlineData(131, 77)]
    [InlineData(700, 33)]
    public void A_row_alone_has_the_bits_that_it_has_among_others(int inputs, int outputs)
    {
        var (rows, weights) = (randn(13, inputs), randn(outputs, inputs));
        var together = nn.functional.linear(rows, weights);
        foreach (var i in Enumerable.Range(0, 13))
        {
            Assert.True((bool)nn.functional.linear(rows[i..(i + 1)], weights).eq(together[i..(i + 1)]).all());
            Assert.True((bool)weights.matmul(rows[i]).eq(together[i]).all());
            Assert.True((bool)weights.t().contiguous().t().matmul(rows[i]).eq(together[i]).all());
        }
    }

    /// <summary>Work is divided into parts for several threads until there are enough. That must end for each size,
    /// even where a part cannot be halved because its size is one strip of the kernels.</summary>
    [Fact]
    public void Products_of_every_size_end_on_any_number_of_threads()
    {
        var usual = get_num_threads();
        int[] sizes = [1, 11, 12, 13, 31, 32, 33, 40, 50, 65];
        try
        {
            foreach (var (m, n) in sizes.SelectMany(m => sizes.Select(n => (m, n))))
            {
                var (a, b) = (ones(m, 2000), ones(2000, n));
                foreach (var threads in new[] { 2, 3, 8 })
                {
                    set_num_threads(threads);
                    var product = Task.Run(() => matmul(a, b));
                    Assert.True(product.Wait(TimeSpan.FromSeconds(60)), $"{m} x {n} on {threads} threads");
                    Assert.True((bool)(product.Result == 2000).all(), $"{m} x {n} on {threads} threads");
                }
            }
        }
        finally
        {
            set_num_threads(usual);
        }
    }
}
