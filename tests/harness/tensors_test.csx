#load "tensors.csx"

using Xunit.Sdk;

/// <summary>The assertions about tensors see a difference, and say where it is.</summary>
public class TensorsTest
{
    static readonly torch.Tensor Matrix = torch.tensor(new[,] { { 1f, 2f, 3f }, { 4f, 5f, 6f } });

    [Fact]
    public void The_worst_element_is_named()
    {
        var other = torch.tensor(new[,] { { 1f, 2.5f, 3f }, { 4f, 5f, 7f } });
        var error = Assert.Throws<XunitException>(() => Tensors.Close(Matrix, other, tolerance: 0.25));
        Assert.Equal("""
            Tensors of shape (2, 3) differ in 2 of 6 elements by more than 0.25; most at [1, 2]:
            expected   6
            got        7
            difference 1
            """, error.Message);
    }

    [Fact]
    public void Shapes_must_agree()
    {
        var error = Assert.Throws<XunitException>(() => Tensors.Close(Matrix, Matrix.transpose(0, 1)));
        Assert.Equal("Shapes differ: expected (2, 3), got (3, 2).", error.Message);
        Assert.Throws<XunitException>(() => Tensors.Close(Matrix, Matrix.reshape(6)));
    }

    [Theory]
    [InlineData(0.9544, 0.95444, true)]
    [InlineData(0.9544, 0.95436, true)]
    [InlineData(0.9544, 0.9546, false)]
    [InlineData(double.NaN, double.NaN, true)]
    [InlineData(double.NaN, 1, false)]
    [InlineData(1, double.NaN, false)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity, true)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    [InlineData(double.PositiveInfinity, 1e38, false)]
    public void Four_decimals_are_compared(double expected, double got, bool close)
    {
        void Compare() => Tensors.Close([expected], [1], torch.tensor(new[] { got }));
        if (close)
            Compare();
        else
            Assert.Throws<XunitException>(Compare);
    }

    [Fact]
    public void Views_are_compared_by_their_elements() =>
        Tensors.Close([1, 4, 2, 5, 3, 6], [3, 2], Matrix.transpose(0, 1), tolerance: 0);

    [Fact]
    public void The_same_tensor_has_the_same_dtype_and_elements()
    {
        Tensors.Same(Matrix, Matrix.clone());
        Assert.Throws<XunitException>(() => Tensors.Same(Matrix, Matrix.to_type(torch.ScalarType.Float64)));
        Assert.Throws<XunitException>(() => Tensors.Same(Matrix, Matrix + 1e-6f));
    }

    [Fact]
    public void The_same_bits_are_more_than_the_same_numbers()
    {
        var row = torch.tensor(new[] { 0f, float.NaN, -1f });
        Tensors.SameBits(row, row.clone());
        Tensors.SameBits(Matrix, Matrix.clone().t().contiguous().t());
        Assert.Throws<XunitException>(() => Tensors.SameBits(row, row * 2));
        Assert.Throws<XunitException>(() => Tensors.SameBits(row, row.to_type(torch.ScalarType.Float64)));
        Assert.Throws<XunitException>(() => Tensors.SameBits(row, row.reshape(1, 3)));
        Tensors.Same(torch.zeros(2), -torch.zeros(2));
        Assert.Throws<XunitException>(() => Tensors.SameBits(torch.zeros(2), -torch.zeros(2)));
    }
}
