/// <summary>The printer, compared with the texts that PyTorch printed.</summary>
public class TensorTextTest
{
    static readonly Dictionary<string, JsonElement> Entries = JsonDocument
        .Parse(File.ReadAllText(Repository.PathOf("tests", "course", "data", "printed_tensors.json")))
        .RootElement.GetProperty("entries").EnumerateArray()
        .ToDictionary(entry => $"{entry.GetProperty("name")}, {entry.GetProperty("dtype")}");

    public static IEnumerable<object[]> Names => Entries.Keys.Select(name => new object[] { name });

    [Theory, MemberData(nameof(Names))]
    public void A_tensor_is_printed_as_PyTorch_prints_it(string name)
    {
        Assert.Equal(Text(Entries[name]), TensorText.Of(TensorOf(Entries[name])));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            foreach (var entry in Entries.Values.Where(entry => Text(entry).Length < 200))
                Assert.Equal(Text(entry), TensorText.Of(TensorOf(entry)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_table_holds_every_kind_of_tensor()
    {
        Assert.Equal(369, Entries.Count);
        foreach (var (dtype, count) in ((string, int)[])
            [("float32", 173), ("float64", 87), ("int32", 24), ("int64", 51), ("bool", 34)])
            Assert.Equal(count, Entries.Keys.Count(name => name.EndsWith(dtype)));
        foreach (var mark in (string[])["...", "e-0", "e+0", "-inf", "nan", "size", "\n\n\n", ",\n       d"])
            Assert.Contains(Entries.Values, entry => Text(entry).Contains(mark));
    }

    [Fact]
    public void Printing_leaves_the_tensor_as_it_was()
    {
        using var tensor = torch.tensor(new[] { 1.5f, -2f }, requires_grad: true);
        TensorText.Of(tensor);
        Assert.True(tensor.requires_grad);
        Assert.Equal("tensor([ 1.5000, -2.0000])", TensorText.Of(tensor));
    }

    static string Text(JsonElement entry) => entry.GetProperty("text").GetString();

    static torch.Tensor TensorOf(JsonElement entry)
    {
        var shape = Longs(entry.GetProperty("shape"));
        var tensor = Flat(entry, shape).reshape(shape);
        foreach (var view in entry.GetProperty("views").EnumerateArray())
            tensor = View(tensor, view[0].GetString(), view);
        return entry.GetProperty("requires_grad").GetBoolean() ? tensor.requires_grad_() : tensor;
    }

    static torch.Tensor Flat(JsonElement entry, long[] shape)
    {
        var values = entry.GetProperty("values");
        if (values.ValueKind == JsonValueKind.Object)
            return torch.tensor(Pattern(values, shape)).to_type(Dtype(entry));
        var list = values.EnumerateArray();
        return Dtype(entry) switch
        {
            torch.ScalarType.Bool => torch.tensor(list.Select(value => value.GetBoolean()).ToArray()),
            torch.ScalarType.Int32 => torch.tensor(list.Select(value => value.GetInt32()).ToArray()),
            torch.ScalarType.Int64 => torch.tensor(list.Select(value => value.GetInt64()).ToArray()),
            var dtype => torch.tensor(list.Select(Number).ToArray()).to_type(dtype)
        };
    }

    /// <summary>A pattern is exact in float64, so both languages compute the same values.</summary>
    static double[] Pattern(JsonElement pattern, long[] shape)
    {
        long Of(string name) => pattern.GetProperty(name).GetInt64();
        var count = shape.Aggregate(1L, (product, size) => product * size);
        return
        [
            .. Enumerable.Range(0, (int)count)
                .Select(i => (double)(i * Of("multiply") % Of("modulo") - Of("minus")) / Of("divide"))
        ];
    }

    static torch.Tensor View(torch.Tensor tensor, string name, JsonElement view) => name switch
    {
        "transpose" => tensor.transpose(view[1].GetInt64(), view[2].GetInt64()),
        "permute" => tensor.permute(Longs(view[1])),
        "narrow" => tensor.narrow(view[1].GetInt64(), view[2].GetInt64(), view[3].GetInt64()),
        "select" => tensor.select(view[1].GetInt64(), view[2].GetInt64()),
        "expand" => tensor.expand(Longs(view[1])),
        "unsqueeze" => tensor.unsqueeze(view[1].GetInt64()),
        _ => throw new ArgumentException($"The table names an unknown view: {name}.")
    };

    static torch.ScalarType Dtype(JsonElement entry) => entry.GetProperty("dtype").GetString() switch
    {
        "float32" => torch.ScalarType.Float32,
        "float64" => torch.ScalarType.Float64,
        "int32" => torch.ScalarType.Int32,
        "int64" => torch.ScalarType.Int64,
        "bool" => torch.ScalarType.Bool,
        var other => throw new ArgumentException($"The table names an unknown dtype: {other}.")
    };

    static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble()
        : value.GetString() switch
        {
            "nan" => double.NaN,
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            var other => throw new ArgumentException($"The table names an unknown number: {other}.")
        };

    static long[] Longs(JsonElement array) => [.. array.EnumerateArray().Select(size => size.GetInt64())];
}

/// <summary>What a chapter prints around its tensors, tested from outside.</summary>
[Collection(Command.Collection)]
public class PageTest
{
    [Fact]
    public void A_page_is_plain_text_and_its_failed_check_is_the_exit_code()
    {
        var page = Command.Script(Path.Combine("tests", "course", "page.csx"));
        Assert.Equal("""
            1 Simple
            ========
            Question: How does a token look at the others?
            Seed: 123

            1. Scores
            ---------
            scores (2)
            tensor([0.9544, 1.4950])
            total (scalar)
            tensor(2.5000)

            2. Shapes
            ---------
            shape: (2, 3)
            d_k: 2
            ratio: 0.5
            share: 0.1
            contiguous: True
            token: journey
            attention attention attention attention attention attention attention attention
            attention attention attention attention attention attention attention attention
            attention attention attention attention
            ✗ two is three
            ✓ rows sum to 1

            """, page.Output);
        Assert.Equal("", page.Error);
        Assert.Equal(1, page.ExitCode);
    }
}
