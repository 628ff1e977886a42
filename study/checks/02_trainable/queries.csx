Checks.Add(() => new("(T, d_out)",
    (Tensor inputs, Tensor W_query) => matmul(inputs, W_query),
    [
        new(Inputs.Normal(1, 2, 2), Inputs.Normal(2, 2, 2)),
        new(Inputs.Normal(3, 4, 3), Inputs.Normal(4, 3, 5)),
    ],
    [
        (Mistakes.WeightTransposed, (Tensor inputs, Tensor W_query) => matmul(inputs, W_query.T)),
        (Mistakes.MultipliedInWrongOrder, (Tensor inputs, Tensor W_query) => matmul(W_query, inputs)),
        (Mistakes.MultipliedByElement, (Tensor inputs, Tensor W_query) => inputs * W_query),
        (Mistakes.OneTokenOnly, (Tensor inputs, Tensor W_query) => matmul(inputs[1], W_query)),
    ])
{
    Symptoms = [new(Mistakes.MultipliedInWrongOrder, (_, got, right) => Comparison.Same(got.Result, right.Result.T))],
});
