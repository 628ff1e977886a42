/// <summary>Right answers to the exercises of chapter 1, in other words.</summary>
public static class SimpleVariants
{
    public static (string Id, string What, Delegate Version)[] All =>
    [
        ("1.1", "by exp and sum", (Tensor scores) => scores.exp() / scores.exp().sum(-1, keepdim: true)),
        ("1.1", "softmax of the transpose", (Tensor scores) => softmax(scores.T, dim: 0).T),
    ];
}
