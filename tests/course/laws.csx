// What must hold for any attention, whoever wrote it. The tests in attention_test.csx check the library; those in
// wrong_implementations_test.csx show that a wrong implementation breaks a law.

/// <summary>Attention as the laws see it: a function, its last weights, and a switch for training.</summary>
/// <param name="Forward">(b, T, dIn) → (b, T, dOut)</param>
/// <param name="Weights">The weights of the last forward, (…, T, T), before dropout.</param>
/// <param name="Train">Turns training mode on or off.</param>
public sealed record Attention(Func<Tensor, Tensor> Forward, Func<Tensor> Weights, Action<bool> Train)
{
    public static Attention Of(CausalAttention module) =>
        new(module.forward, () => module.AttentionWeights, module.train);

    public static Attention Of(MultiHeadAttentionWrapper module) =>
        new(module.forward, () => module.AttentionWeights, module.train);

    public static Attention Of(MultiHeadAttention module) =>
        new(module.forward, () => module.AttentionWeights, module.train);

    public static Attention Of(SelfAttentionV1 module) =>
        new(module.forward, () => module.AttentionWeights, module.train);

    public static Attention Of(SelfAttentionV2 module) =>
        new(module.forward, () => module.AttentionWeights, module.train);
}

public static class Laws
{
    /// <summary>Attention weights are shares: none is negative, and every row sums to 1.</summary>
    public static void RowsSumToOne(Attention attention, Tensor x)
    {
        attention.Forward(x);
        var weights = attention.Weights();
        Assert.True((bool)(weights >= 0).all(), "a weight is negative or NaN");
        var sums = weights.sum(-1);
        Close(sums, ones_like(sums), 1e-5, "rows of weights must sum to 1");
    }

    /// <summary>Without mask and positions, order does not matter: permuted tokens give permuted outputs.</summary>
    public static void PermutationEquivariant(Attention attention, Tensor x)
    {
        var order = new long[] { 3, 0, 5, 1, 4, 2 };
        Assert.Equal(order.Length, x.shape[1]);
        var permuted = attention.Forward(x.index_select(1, tensor(order)));
        Close(permuted, attention.Forward(x).index_select(1, tensor(order)), 1e-5,
            "permuted tokens must give permuted context vectors");
    }

    /// <summary>Changing token j leaves every output before j bit for bit as it was, and changes output j.</summary>
    public static void DoesNotLeak(Attention attention, Tensor x)
    {
        var before = attention.Forward(x);
        for (var j = 0; j < x.shape[1]; j++)
        {
            var changed = x.clone();
            changed[.., j] = changed[.., j] + 1f;
            var after = attention.Forward(changed);
            if (j > 0)
                Assert.True((bool)(after[.., ..j] == before[.., ..j]).all(), $"token {j} leaks into the past");
            Assert.False((bool)(after[.., j] == before[.., j]).all(), $"token {j} does not even reach its own output");
        }
    }

    /// <summary>In evaluation mode dropout is off: the same input twice gives the same bits twice.</summary>
    public static void EvaluationIsDeterministic(Attention attention, Tensor x)
    {
        attention.Train(false);
        var first = attention.Forward(x);
        var second = attention.Forward(x);
        attention.Train(true);
        Assert.True((bool)(first == second).all(), "two evaluations of one input differ: dropout is still on");
    }

    /// <summary>Dropout keeps the mean: over many draws the output averages to that of evaluation.</summary>
    public static void DropoutKeepsTheMean(Attention attention, Tensor x, int draws = 2000)
    {
        manual_seed(7);
        attention.Train(false);
        var expected = attention.Forward(x).detach();
        attention.Train(true);
        var sum = zeros_like(expected);
        var squares = zeros_like(expected);
        for (var i = 0; i < draws; i++)
        {
            using var scope = NewDisposeScope();
            var output = attention.Forward(x).detach();
            sum.add_(output);
            squares.add_(output * output);
        }
        var mean = sum / draws;
        var error = ((squares / draws - mean * mean).clamp_min(0) / draws).sqrt();
        // Six standard errors: a fair dropout passes for every seed, a missing rescale is off by hundreds.
        var far = ((mean - expected).abs() - 6 * error).max().item<float>();
        Assert.True(far <= 1e-5f, FormattableString.Invariant($"the mean is {far:G3} beyond six standard errors"));
        Assert.True(error.max().item<float>() > 0, "no two draws differ: dropout never acted");
    }

    /// <summary>Two ways to compute the same thing.</summary>
    public static void Agree(Tensor one, Tensor other, string what) => Close(one, other, 1e-6, what);

    /// <summary>Equal shapes, and no element further apart than <paramref name="tolerance"/>.</summary>
    public static void Close(Tensor actual, Tensor expected, double tolerance, string what)
    {
        try
        {
            Tensors.Close(expected, actual, tolerance);
        }
        catch (Xunit.Sdk.XunitException error)
        {
            throw new Xunit.Sdk.XunitException($"{what}: {error.Message}");
        }
    }
}
