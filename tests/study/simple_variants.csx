/// <summary>Right answers to the exercises of chapter 1, written differently.</summary>
public static class SimpleVariants
{
    public static (string Name, string What, Delegate Version)[] All =>
    [
        ("one_score", "a float", (Tensor query, Tensor word) =>
        {
            var score = 0f;
            for (var d = 0; d < query.shape[0]; d++)
                score += query[d].item<float>() * word[d].item<float>();
            return score;
        }),
        ("one_score", "from the last number to the first", (Tensor query, Tensor word) =>
        {
            var score = zeros(Array.Empty<long>());
            for (var d = query.shape[0] - 1; d >= 0; d--)
                score.add_(word[d] * query[d]);
            return score;
        }),
        ("one_score", "einsum", (Tensor query, Tensor word) => einsum("d,d->", query, word)),
        ("scores_of_one", "a matrix product", (Tensor inputs, Tensor query) => matmul(inputs, query)),
        ("scores_of_one", "the query first", (Tensor inputs, Tensor query) => matmul(query, inputs.T)),
        ("scores_of_one", "number by number, added up", (Tensor inputs, Tensor query) => (inputs * query).sum(-1)),
        ("scores_of_one", "an array of floats", (Tensor inputs, Tensor query) =>
            inputs.unbind(0).Select(word => dot(query, word).item<float>()).ToArray()),
        ("softmax", "the largest subtracted", (Tensor scores) =>
        {
            var exponentials = exp(scores - scores.max());
            return exponentials / exponentials.sum();
        }),
        ("softmax", "number by number", (Tensor scores) =>
        {
            var (sum, shares) = (0.0, zeros(scores.shape));
            for (var i = 0; i < scores.shape[0]; i++)
                sum += Math.Exp(scores[i].item<float>());
            for (var i = 0; i < scores.shape[0]; i++)
                shares[i] = (float)(Math.Exp(scores[i].item<float>()) / sum);
            return shares;
        }),
        ("softmax", "in double precision", (Tensor scores) => softmax(scores.to(float64), dim: 0)),
        ("large_scores", "more than the largest subtracted", (Tensor scores) =>
        {
            var exponentials = (scores - (scores.max() + 5)).exp();
            return exponentials / exponentials.sum();
        }),
        ("large_scores", "the logarithm of the sum subtracted", (Tensor scores) => (scores - scores.logsumexp(0)).exp()),
        ("large_scores", "the largest along a dimension", (Tensor scores) =>
        {
            var exponentials = (scores - scores.amax(new[] { 0L }, keepdim: true)).exp();
            return exponentials.div(exponentials.sum(dim: 0));
        }),
        ("context_of_one", "two matrix products", (Tensor inputs, Tensor query) =>
            matmul(softmax(matmul(inputs, query), dim: 0), inputs)),
        ("context_of_one", "the inputs transposed", (Tensor inputs, Tensor query) =>
            matmul(inputs.T, softmax(matmul(query, inputs.T), dim: -1))),
        ("context_of_one", "naive softmax", (Tensor inputs, Tensor query) =>
        {
            var exponentials = matmul(inputs, query).exp();
            return matmul(exponentials, inputs) / exponentials.sum();
        }),
        ("all_scores", "two loops", (Tensor inputs) =>
        {
            var scores = empty(inputs.shape[0], inputs.shape[0]);
            for (var i = 0; i < inputs.shape[0]; i++)
                for (var j = 0; j < inputs.shape[0]; j++)
                    scores[i, j] = dot(inputs[i], inputs[j]);
            return scores;
        }),
        ("all_scores", "half of it, mirrored", (Tensor inputs) =>
        {
            var scores = zeros(inputs.shape[0], inputs.shape[0]);
            for (var i = 0; i < inputs.shape[0]; i++)
                for (var j = 0; j <= i; j++)
                    scores[i, j] = scores[j, i] = dot(inputs[i], inputs[j]);
            return scores;
        }),
        ("all_scores", "every pair at once", (Tensor inputs) => (inputs.unsqueeze(0) * inputs.unsqueeze(1)).sum(-1)),
        ("all_weights", "by softmax", (Tensor scores) => softmax(scores, dim: 1)),
        ("all_weights", "softmax of the transpose", (Tensor scores) => softmax(scores.T, dim: 0).T),
        ("all_weights", "row by row", (Tensor scores) =>
            stack(scores.unbind(0).Select(row => row.exp() / row.exp().sum()))),
        ("all_weights", "the sums with unsqueeze", (Tensor scores) => scores.exp() / scores.exp().sum(1).unsqueeze(1)),
        ("shapes_of_attention", "as ints", () => new[] { 5, 5, 5, 5, 4, 5, 5, 4 }),
        ("all_contexts", "row by row", (Tensor inputs) =>
            stack(inputs.unbind(0).Select(query => matmul(softmax(matmul(inputs, query), dim: 0), inputs)))),
        ("all_contexts", "divided at the end", (Tensor inputs) =>
        {
            var exponentials = matmul(inputs, inputs.T).exp();
            return matmul(exponentials, inputs) / exponentials.sum(-1, keepdim: true);
        }),
        ("all_contexts", "columns of a matrix that equals its transpose", (Tensor inputs) =>
            matmul(softmax(matmul(inputs, inputs.T), dim: 0).T, inputs)),
        ("cross_attention", "word by word", (Tensor asking, Tensor read) =>
            stack(asking.unbind(0).Select(word => matmul(softmax(matmul(read, word), dim: 0), read)))),
        ("cross_attention", "einsum and a transpose", (Tensor asking, Tensor read) =>
            matmul(read.T, softmax(einsum("td,sd->ts", read, asking), dim: 0)).T),
        ("order", "as a tensor", () => tensor(new[] { 2f, 1f, 0f, 0f })),
        ("order", "computed", () =>
        {
            manual_seed(1);
            var words = randn(3, 4);
            var (before, after) = (SimpleAttention.Contexts(words), SimpleAttention.Contexts(words.flip(0)));
            bool IsSame(int i, int j) => (after[i] - before[j]).abs().max().item<float>() < 1e-5;
            var rows = Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, 3).Single(j => IsSame(i, j))).ToArray();
            return rows.Append(Enumerable.Range(0, 3).Count(i => !IsSame(i, 2 - i))).ToArray();
        }),
        ("positions", "word by word", (Tensor words, Tensor places) =>
            stack(Enumerable.Range(0, (int)words.shape[1]).Select(i => words[.., i] + places[i]), 1)),
        ("positions", "by narrow and expand", (Tensor words, Tensor places) =>
            places.narrow(0, 0, words.shape[1]).unsqueeze(0).expand(words.shape).add(words)),
        ("repair_loop", "a copy of the inputs", (Tensor inputs) =>
        {
            var contexts = inputs.clone();
            for (var i = 0; i < inputs.shape[0]; i++)
                contexts[i] = matmul(softmax(matmul(inputs, inputs[i]), dim: 0), inputs);
            return contexts;
        }),
        ("repair_loop", "no loop", (Tensor inputs) => matmul(softmax(matmul(inputs, inputs.T), dim: -1), inputs)),
    ];
}
