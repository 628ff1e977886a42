Checks.Add(() => new("(T, d_out)",
    (Tensor inputs, Tensor W_query, Tensor W_key, Tensor W_value) =>
        PlainAttention.Context(inputs, W_query, W_key, W_value),
    [
        new(Inputs.Normal(1, 2, 3), Inputs.Normal(2, 3, 4), Inputs.Normal(3, 3, 4), Inputs.Normal(4, 3, 4)),
        new(Inputs.Normal(5, 6, 3), Inputs.Normal(6, 3, 2), Inputs.Normal(7, 3, 2), Inputs.Normal(8, 3, 2)),
    ],
    [
        .. PlainAttention.Wrong.Select(known => (known.Mistake,
            (Delegate)((Tensor inputs, Tensor W_query, Tensor W_key, Tensor W_value) =>
                known.Version(inputs, W_query, W_key, W_value)))),
    ])
{
    StarterMistake = Mistakes.ScaledByModelWidth,
});
