#nullable enable

/// <summary>scaled_dot_product_attention: masks, shapes, gradients.</summary>
public sealed class AttentionQuestions : Questions
{
    public static void Ask(Asker ask)
    {
        Tensor q = Some(1, 3, 4), k = Some(1, 3, 4) + 0.3, v = Some(1, 3, 2);
        var mask = tensor(new[,] { { true, true, false }, { false, false, false }, { true, false, true } });
        ask.ForAll("masks of all types", new[] { int64, int32, uint8, int8, int16, float32, float64, ScalarType.Bool },
            type => Attention(q, k, v, mask.to(type)));
        ask.ForAll("masks of all types in double", new[] { int64, float32, float64, ScalarType.Bool },
            type => Attention(q.to(float64), k.to(float64), v.to(float64), mask.to(type)));
        ask.ForAll("masks added", new[] { float.NegativeInfinity, float.MinValue, float.NaN, float.PositiveInfinity, -1e9f },
            hidden => Attention(q, k, v, zeros(3, 3).masked_fill(mask.logical_not(), hidden)));
        ask.ForAll("masks of other shapes", new[]
        {
            tensor(new[] { true, false, true }), tensor(new[] { false, false, false }), tensor(true), tensor(false),
            mask.unsqueeze(0), mask.unsqueeze(0).unsqueeze(0), ones(2, 3), ones(3, 1), mask[.., ..1], zeros(1, 3),
        }, each => Attention(q, k, v, each));
        ask.For("four dimensions", () => Attention(q.unsqueeze(0), k.unsqueeze(0), v.unsqueeze(0), mask.expand(1, 1, 3, 3)));
        ask.For("two dimensions", () => Attention(q[0], k[0], v[0], mask));
        ask.For("one dimension", () => Attention(q[0, 0], k[0], v[0]));
        ask.For("causal", () => Attention(q, k, v, null, 0, true));
        ask.For("causal, more queries", () => Attention(Some(1, 5, 4), k, v, null, 0, true));
        ask.For("causal, fewer queries", () => Attention(Some(1, 2, 4), k, v, null, 0, true));
        ask.For("causal and mask", () => Attention(q, k, v, mask, 0, true));
        ask.For("other sizes", () => Attention(q, Some(1, 3, 5), v));
        ask.For("other lengths", () => Attention(q, k, Some(1, 4, 2)));
        ask.For("one batch for two", () => Attention(Some(2, 3, 4), k, v));
        ask.For("batches that do not fit", () => Attention(Some(2, 3, 4), Some(3, 3, 4), Some(3, 3, 2)));
        ask.For("no keys", () => Attention(q, zeros(1, 0, 4), zeros(1, 0, 2)));
        ask.For("no keys, masked", () => Attention(q, zeros(1, 0, 4), zeros(1, 0, 2), ones(3, 0, dtype: ScalarType.Bool)));
        ask.For("whole numbers", () => Attention(q.to(int64), k.to(int64), v.to(int64)));
        ask.For("mixed types", () => Attention(q, k.to(float64), v));
        ask.ForAll("dropout", new[] { 1.0, -1, 2 }, p => Attention(q, k, v, null, p));
        ask.For("dropout of masked rows", () => Attention(q, k, v, mask, 1));
        foreach (var kind in new[] { "bool", "float", "broadcast", "double", "none", "causal" })
            ask.For($"gradients, {kind}", () => Gradients(kind, mask));
        ask.For("a softmax over nothing", () => full(new[] { 1L, 2 }, float.NegativeInfinity).softmax(-1));
        var hidden = ones(200, 200, dtype: ScalarType.Bool).tril(-1);
        ask.For("a long mask", () => Attention(Some(1, 200, 8), Some(1, 200, 8), Some(1, 200, 3), hidden)[0, ..4]);
    }

    static Tensor Attention(Tensor q, Tensor k, Tensor v, Tensor? mask = null, double p = 0, bool causal = false) =>
        nn.functional.scaled_dot_product_attention(q, k, v, mask, p, causal);

    static object Gradients(string kind, Tensor hidden)
    {
        var type = kind == "double" ? float64 : float32;
        var q = Some(1, 2, 3, 4).to(type).requires_grad_();
        var k = (Some(1, 2, 3, 4) + 0.3).to(type).requires_grad_();
        var v = Some(1, 2, 3, 2).to(type).requires_grad_();
        var mask = kind switch
        {
            "bool" or "double" => hidden,
            "float" => zeros(3, 3).masked_fill(hidden.logical_not(), float.NegativeInfinity).requires_grad_(),
            "broadcast" => hidden.expand(1, 2, 3, 3),
            _ => null,
        };
        var output = Attention(q, k, v, mask, 0, kind == "causal");
        (output * Some(1, 2, 3, 2).to(type)).sum().backward();
        return new[] { output, q.grad, k.grad, v.grad, mask is { requires_grad: true } ? mask.grad : null };
    }
}
