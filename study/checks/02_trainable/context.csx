Checks.Add(() =>
{
    return new("(T, d_out)",
        (Tensor inputs, Tensor attn_weights, Tensor W_value) => matmul(attn_weights, matmul(inputs, W_value)),
        [
            new(Inputs.Normal(1, 2, 2), Shares(2), Inputs.Normal(2, 2, 2)),
            new(Inputs.Normal(3, 4, 3), Shares(4), Inputs.Normal(4, 3, 5)),
        ],
        [
            (Mistakes.ValuesNotProjected, (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
                matmul(attn_weights, inputs)),
            (Mistakes.WeightTransposed, (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
                matmul(attn_weights, matmul(inputs, W_value.T))),
            (Mistakes.WeightsByColumn, (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
                matmul(attn_weights.T, matmul(inputs, W_value))),
            (Mistakes.ValuesNotMixed, (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
                matmul(inputs, W_value)),
            (Mistakes.OneTokenOnly, (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
                matmul(attn_weights[1], matmul(inputs, W_value))),
        ]);

    // Rows that sum to 1.
    static Tensor Shares(long T) => softmax(Inputs.Normal(5, T, T), dim: -1);
});
