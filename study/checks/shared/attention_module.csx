/// <summary>The modules of chapter 2: three projections, as matrices in parameters or in Linear layers.</summary>
public static class AttentionModule
{
    /// <summary>Attention with the matrices of a module, by whichever function.</summary>
    public delegate Tensor Applied(PlainAttention.Function attention, ModuleState w, Tensor x);

    /// <summary>The names of the three matrices or layers.</summary>
    public static readonly string[] Names = ["W_query", "W_key", "W_value"];

    /// <summary>d_in and d_out. In the first they are equal, so that a matrix the wrong way round still fits.</summary>
    public static Question[] Questions =>
    [
        new(Inputs.Whole(2), Inputs.Whole(2)) { Input = 3 * Inputs.Normal(1, 2, 2), Seed = 1, Gradients = true },
        new(Inputs.Whole(3), Inputs.Whole(5)) { Input = 3 * Inputs.Normal(2, 4, 3), Seed = 2, Gradients = true },
    ];

    /// <summary>Attention by matrices, (d_in, d_out) each.</summary>
    public static Tensor OfMatrices(PlainAttention.Function attention, ModuleState w, Tensor x) =>
        attention(x, w["W_query"], w["W_key"], w["W_value"]);

    /// <summary>Attention by Linear layers, whose weights are (d_out, d_in).</summary>
    public static Tensor OfLayers(PlainAttention.Function attention, ModuleState w, Tensor x) =>
        attention(x, w["W_query.weight"].T, w["W_key.weight"].T, w["W_value.weight"].T);

    /// <summary>The weights of three Linear layers in a state dict.</summary>
    /// <param name="module">The module that holds them, with a dot at its end.</param>
    public static string[] Layers(string module = "") => [.. Names.Select(name => $"{module}{name}.weight")];

    /// <summary>Attention as it is often got wrong, with a module's own matrices.</summary>
    public static IEnumerable<(Mistake, Delegate)> Wrong(Applied applied) =>
        PlainAttention.Wrong.Select(known => (known.Mistake,
            (Delegate)((ModuleState w, Tensor x) => applied(known.Version, w, x))));

    /// <summary>One matrix stands where another should: one is used twice, or two have changed places.</summary>
    public static Symptom MixedUp(Applied applied) => new(Mistakes.WrongLayer, (question, got, _) =>
    {
        var state = new ModuleState(got.Values, question);
        return (from i in Enumerable.Range(0, 3) from j in Enumerable.Range(0, 3) from k in Enumerable.Range(0, 3)
                select applied((x, q, key, v) => Picked(x, [q, key, v], i, j, k), state, question.Input))
            .Any(output => Comparison.Same(got.Result, output));
    });

    static Tensor Picked(Tensor x, Tensor[] matrices, int i, int j, int k) =>
        PlainAttention.Context(x, matrices[i], matrices[j], matrices[k]);
}
