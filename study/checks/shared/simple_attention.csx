/// <summary>The steps of chapter 1, for checks that need several of them.</summary>
public static class SimpleAttention
{
    /// <summary>Inputs (T, d) and a query (d).</summary>
    public static Question Question(int seed, long T, long d) =>
        new(Inputs.Normal(seed, T, d), Inputs.Normal(seed + 10, d));

    /// <summary>Inputs (T, d), from small to large.</summary>
    public static Question[] Sentences =>
        [new(Inputs.Normal(1, 2, 1)), new(Inputs.Normal(2, 4, 3)), new(Inputs.Normal(3, 3, 5))];

    /// <summary>Numbers as parts of their sum.</summary>
    public static Tensor Shares(Tensor numbers) => numbers / numbers.sum();

    /// <summary>Each word of the inputs times its weight, (T, d).</summary>
    public static Tensor Weighted(Tensor inputs, Tensor query) =>
        softmax(matmul(inputs, query), dim: 0).unsqueeze(1) * inputs;

    /// <summary>The context vector of every word, (T, d).</summary>
    public static Tensor Contexts(Tensor inputs) =>
        stack(Enumerable.Range(0, (int)inputs.shape[0]).Select(i => Weighted(inputs, inputs[i]).sum(dim: 0)));
}
