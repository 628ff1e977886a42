/// <summary>Right answers to the exercises of chapter 2, written differently.</summary>
public static class TrainableVariants
{
    public static (string Name, string What, Delegate Version)[] All =>
    [
        ("three_matrices", "one draw for all three", (long d_in, long d_out) =>
        {
            manual_seed(123);
            return rand(3L, d_in, d_out);
        }),
        ("three_matrices", "in a loop", (long d_in, long d_out) =>
        {
            manual_seed(123);
            var matrices = new List<Tensor>();
            while (matrices.Count < 3)
                matrices.Add(rand(d_in, d_out));
            return stack(matrices, 0);
        }),
        ("queries", "by einsum", (Tensor inputs, Tensor W_query) => einsum("ti,io->to", inputs, W_query)),
        ("queries", "the transpose twice", (Tensor inputs, Tensor W_query) => matmul(W_query.T, inputs.T).T),
        ("queries", "token by token", (Tensor inputs, Tensor W_query) =>
            stack(Rows(inputs).Select(token => matmul(token, W_query)))),
        ("scores", "by two loops", (Tensor queries, Tensor keys) => stack(Rows(queries).Select(query =>
            stack(Rows(keys).Select(key => dot(query, key)))))),
        ("scores", "the transpose of the swapped product", (Tensor queries, Tensor keys) => matmul(keys, queries.T).T),
        ("scores", "by einsum", (Tensor queries, Tensor keys) => einsum("id,jd->ij", queries, keys)),
        ("scaled_weights", "by exp and sum", (Tensor scores, Tensor keys) =>
        {
            var exp = (scores / Math.Sqrt(keys.shape[^1])).exp();
            return exp / exp.sum(-1, keepdim: true);
        }),
        ("scaled_weights", "times the power of a half", (Tensor scores, Tensor keys) =>
            softmax(scores * Math.Pow(keys.shape[1], -0.5), dim: 1)),
        ("scaled_weights", "in double precision", (Tensor scores, Tensor keys) =>
            softmax(scores.to_type(ScalarType.Float64) / Math.Sqrt(keys.shape[^1]), dim: -1)),
        ("context", "mixed before they are projected", (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
            matmul(matmul(attn_weights, inputs), W_value)),
        ("context", "as weighted sums", (Tensor inputs, Tensor attn_weights, Tensor W_value) =>
            (attn_weights.unsqueeze(-1) * matmul(inputs, W_value)).sum(1)),
        ("shapes", "by whole numbers in an int array", () => new[] { 5, 4, 5, 4, 5, 5, 5, 2 }),
        ("repair_attention", "queries scaled before the product", (Tensor inputs, Tensor W_query, Tensor W_key, Tensor W_value) =>
            matmul(softmax(matmul(matmul(inputs, W_query) / Math.Sqrt(W_query.shape[1]), matmul(inputs, W_key).T),
                dim: -1), matmul(inputs, W_value))),
        ("matrix_module", "one token after the other", (ModuleState w, Tensor x) => stack(Rows(x).Select(token => matmul(softmax(
            matmul(matmul(x, w["W_key"]), matmul(token, w["W_query"])) / Math.Sqrt(w["W_key"].shape[1]), dim: 0),
            matmul(x, w["W_value"]))))),
        ("linear_module", "by the functional linear", (ModuleState w, Tensor x) =>
        {
            var keys = nn.functional.linear(x, w["W_key.weight"]);
            var scores = nn.functional.linear(nn.functional.linear(x, w["W_query.weight"]), keys);
            return matmul(softmax(scores / Math.Sqrt(keys.shape[^1]), dim: -1),
                nn.functional.linear(x, w["W_value.weight"]));
        }),
        ("copy_weights", "by the layers themselves", (ModuleState w, Tensor x) =>
        {
            Tensor Layer(string name) => matmul(w[$"source.{name}.weight"], x.T).T;
            return matmul(softmax(matmul(Layer("W_query"), Layer("W_key").T)
                / Math.Sqrt(w["source.W_key.weight"].shape[0]), dim: -1), Layer("W_value"));
        }),
        ("gradient", "from a copy that is edited", (Tensor scores) =>
            softmax(scores, dim: -1).clone().mul_(0.9).add_(0.1 / scores.shape[^1])),
        ("gradient", "as an average with even weights", (Tensor scores) =>
            softmax(scores, dim: -1) * 0.9 + full_like(scores, 1.0 / scores.shape[0]) * 0.1),
        ("spread", "by the root of the variance", (Tensor queries, Tensor keys) =>
        {
            var scores = matmul(queries, keys.T);
            return stack([scores.var().sqrt(), (scores / Math.Sqrt(keys.shape[^1])).var().sqrt()]);
        }),
        ("spread", "the second from the first", (Tensor queries, Tensor keys) =>
        {
            var spread = matmul(queries, keys.T).flatten().std();
            return stack([spread, spread / Math.Sqrt(queries.shape[^1])]);
        }),
    ];

    static IEnumerable<Tensor> Rows(Tensor matrix) => Enumerable.Range(0, (int)matrix.shape[0]).Select(i => matrix[i]);
}
