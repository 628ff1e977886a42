// The course's matmul: it multiplies what can be multiplied, and throws where libtorch would end the process.

public class MatmulTest
{
    static readonly long[][] Shapes = Enumerable.Range(1, 4).SelectMany(OfRank).ToArray();

    // Every shape up to rank 3 of the sizes 1 to 3, some of rank 4, and some without numbers.
    static IEnumerable<long[]> OfRank(int rank) => rank switch
    {
        1 => new[] { new long[] { 0 }, new long[] { 1 }, new long[] { 2 }, new long[] { 3 } },
        2 or 3 => Enumerable.Range(0, (int)Math.Pow(3, rank))
            .Select(n => Enumerable.Range(0, rank).Select(place => n / (long)Math.Pow(3, place) % 3 + 1).ToArray())
            .Append(rank == 2 ? new long[] { 2, 0 } : new long[] { 0, 2, 3 }),
        _ => from batch in new[] { (1L, 2L), (2L, 1L), (2L, 3L), (3L, 2L), (0L, 1L) }
             from matrix in new[] { (1L, 3L), (3L, 2L), (2L, 3L) }
             select new[] { batch.Item1, batch.Item2, matrix.Item1, matrix.Item2 },
    };

    // libtorch's answer for the two halves of a product, from functions that throw: mm of one matrix of each, and the
    // sum of tensors with the shapes of the batches.
    static readonly Dictionary<string, bool> Verdicts = new();

    static bool LibraryTakes(long[] a, long[] b)
    {
        var rows = a.Length == 1 ? new[] { 1, a[0] } : a[^2..];
        var columns = b.Length == 1 ? new[] { b[0], 1 } : b[^2..];
        var (batchA, batchB) = (Batch(a), Batch(b));
        return Takes($"mm {ShapeText.Of(rows)} {ShapeText.Of(columns)}", () => zeros(rows).mm(zeros(columns)))
            && Takes($"+ {ShapeText.Of(batchA)} {ShapeText.Of(batchB)}", () => zeros(batchA) + zeros(batchB));
    }

    static long[] Batch(long[] shape) => shape.Length > 2 ? shape[..^2] : Array.Empty<long>();

    static bool Takes(string what, Func<Tensor> call)
    {
        if (!Verdicts.TryGetValue(what, out var takes))
            Verdicts[what] = takes = Record.Exception(() => call().Dispose()) is null;
        return takes;
    }

    static string Message(Tensor a, Tensor b) =>
        Assert.ThrowsAny<ArgumentException>(() => matmul(a, b)).Message;

    [Fact]
    public void It_takes_the_shapes_that_the_library_takes()
    {
        var (taken, refused) = (0, 0);
        foreach (var a in Shapes)
        {
            foreach (var b in Shapes)
            {
                using var scope = NewDisposeScope();
                var (x, y) = (zeros(a), zeros(b));
                var error = Record.Exception(() => MatrixProduct.Check(x, y));
                Assert.True(error is null == LibraryTakes(a, b),
                    $"{ShapeText.Of(a)} {ShapeText.Of(b)}: {error?.Message}");
                if (error is null)
                {
                    taken++;
                    continue;
                }
                refused++;
                Assert.IsType<ArgumentException>(error);
                Assert.Contains($"the shapes {ShapeText.Of(a)} and {ShapeText.Of(b)} do not fit: ", error.Message);
            }
        }
        Assert.Equal((866, 2383), (taken, refused));
    }

    // The product written out: each number of a row times each of a column, summed.
    [Fact]
    public void What_it_takes_it_multiplies()
    {
        manual_seed(1);
        foreach (var a in Shapes)
        {
            foreach (var b in Shapes.Where(b => LibraryTakes(a, b)))
            {
                using var scope = NewDisposeScope();
                var (x, y) = (randn(a), randn(b));
                var rows = a.Length == 1 ? x.unsqueeze(0) : x;            // (…, n, m)
                var columns = b.Length == 1 ? y.unsqueeze(1) : y;         // (…, m, k)
                var expected = (rows.unsqueeze(-1) * columns.unsqueeze(-3)).sum(-2);  // (…, n, m, k) -> (…, n, k)
                if (a.Length == 1)
                    expected = expected.squeeze(-2);
                if (b.Length == 1)
                    expected = expected.squeeze(-1);
                var product = matmul(x, y);
                Assert.Equal(expected.shape, product.shape);
                Assert.True(allclose(product, expected, rtol: 1e-4, atol: 1e-5), $"{ShapeText.Of(a)} {ShapeText.Of(b)}");
            }
        }
    }

    [Fact]
    public void A_misfit_is_told_with_both_shapes_and_the_rule()
    {
        Assert.Equal("matmul: the shapes (4, 3) and (4, 2) do not fit: "
            + "the last size of the first, 3, must equal the last size but one of the second, 4.",
            Message(ones(4, 3), ones(4, 2)));
        Assert.Equal("matmul: the shapes (2, 4, 3) and (2) do not fit: "
            + "the last size of the first, 3, must equal the size of the second, 2.", Message(ones(2, 4, 3), ones(2)));
        Assert.Equal("matmul: the shapes (2, 5, 4, 3) and (7, 3, 2) do not fit: "
            + "the sizes before the last two must be equal, or one of them 1, but 5 is not 7.",
            Message(ones(2, 5, 4, 3), ones(7, 3, 2)));
    }

    [Fact]
    public void A_number_is_no_matrix()
    {
        foreach (var other in new[] { ones(2, 3), ones(3), ones(2, 2, 3), tensor(2f) })
        {
            Assert.Contains("(scalar) do not fit: a tensor without dimensions is one number", Message(other, tensor(1f)));
            Assert.Contains("the shapes (scalar) and", Message(tensor(1f), other));
        }
    }

    [Fact]
    public void Types_that_the_library_cannot_multiply_are_refused()
    {
        foreach (var type in new[] { ScalarType.Float64, ScalarType.Int64, ScalarType.Bool })
        {
            var message = Message(ones(2, 3), ones(3, 2).to_type(type));
            Assert.Contains($"Float32 cannot be multiplied by one of {type}", message);
            Assert.Contains("to_type", message);
        }
        Assert.Contains("Bool cannot be multiplied", Message(ones(2, 3).@bool(), ones(3, 2).@bool()));
        foreach (var type in new[] { ScalarType.Float32, ScalarType.Float64, ScalarType.Int64 })
            Assert.Equal(type, matmul(ones(2, 3).to_type(type), ones(3, 2).to_type(type)).dtype);
    }

    [Fact]
    public void Null_is_named()
    {
        Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => matmul(null, ones(2))).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentNullException>(() => matmul(ones(2), null)).ParamName);
    }

    [Fact]
    public void Gradients_go_through_it()
    {
        var (x, y) = (ones(2, 3, requires_grad: true), full(3, 2, 2f, requires_grad: true));
        matmul(x, y).sum().backward();
        Assert.Equal(4f, x.grad[0, 0].item<float>());
        Assert.Equal(2f, y.grad[0, 0].item<float>());
    }

    sealed class Square : nn.Module<Tensor, Tensor>
    {
        public Square() : base(nameof(Square)) { }

        public override Tensor forward(Tensor x) => matmul(x, x);
    }

    // In a class and as a delegate, the name means ours, not the one from `using static`.
    [Fact]
    public void The_plain_name_is_ours_everywhere()
    {
        Assert.Throws<ArgumentException>(() => new Square().forward(ones(2, 3)));
        Func<Tensor, Tensor, Tensor> product = matmul;
        Assert.Throws<ArgumentException>(() => product(ones(2, 3), ones(2, 3)));
    }

    // Nothing in the course calls the method, or libtorch's function by its full name.
    [Fact]
    public void The_course_multiplies_by_it_alone()
    {
        Assert.All(["lib", "scripts", "study"], folder =>
        {
            var code = Directory.GetFiles(Repository.PathOf(folder), "*.csx", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith("matmul.csx") && !file.Contains(".mine"))
                .SelectMany(File.ReadLines).Select(line => line.Split("//")[0]).ToList();
            Assert.Contains(code, line => line.Contains(" matmul("));
            Assert.DoesNotContain(code, line => line.Contains(".matmul(") && !line.Contains("`a.matmul(b)`"));
        });
    }
}
