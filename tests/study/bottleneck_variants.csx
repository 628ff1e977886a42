/// <summary>Right answers to the exercises of chapter 0, written differently.</summary>
public static class BottleneckVariants
{
    public static (string Name, string What, Delegate Version)[] All =>
    [
        ("step", "W and U side by side", (Tensor h, Tensor x, Tensor W, Tensor U) =>
            cat([W, U], dim: 1).matmul(cat([h, x])).tanh()),
        ("step", "number by number, added up", (Tensor h, Tensor x, Tensor W, Tensor U) =>
            ((W * h).sum(1) + (U * x).sum(1)).tanh()),
        ("step", "vectors before transposed matrices", (Tensor h, Tensor x, Tensor W, Tensor U) =>
            tanh(matmul(x, U.T).add(matmul(h, W.T)))),
        ("encode", "the first word is no special case but needs no W", (Tensor words, Tensor W, Tensor U) =>
        {
            var h = matmul(U, words[0]).tanh();
            for (var t = 1; t < words.shape[0]; t++)
                h = (matmul(W, h) + matmul(U, words[t])).tanh();
            return h;
        }),
        ("encode", "all products with U before the loop", (Tensor words, Tensor W, Tensor U) =>
            matmul(words, U.T).unbind(0).Aggregate(zeros(W.shape[0]), (h, x) => (matmul(W, h) + x).tanh())),
        ("encode", "in double precision", (Tensor words, Tensor W, Tensor U) =>
        {
            var (x, w, u) = (words.to(float64), W.to(float64), U.to(float64));
            var h = zeros(W.shape[1], 1, dtype: float64);
            for (var t = 0; t <= words.shape[0] - 1; t++)
                h = (matmul(w, h) + matmul(u, x[t].unsqueeze(1))).tanh();
            return h.squeeze(1);
        }),
        ("through_the_bottleneck", "as products", () => new[] { 16, 16, 3 * 16, 30 * 16 }),
        ("bahdanau_score", "without a loop", (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            matmul((matmul(W, s) + matmul(states, U.T)).tanh(), v)),
        ("bahdanau_score", "einsum", (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            einsum("a,ta->t", v, tanh(einsum("ad,d->a", W, s) + einsum("ad,td->ta", U, states)))),
        ("bahdanau_score", "stacked", (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            stack(states.unbind(0).Select(h => ((matmul(U, h) + matmul(W, s)).tanh() * v).sum()))),
        ("alignment", "counted from the end", (Tensor scores) => scores.softmax(-1)),
        ("alignment", "by exp and sum", (Tensor scores) => scores.exp() / scores.exp().sum(-1, keepdim: true)),
        ("alignment", "sentence by sentence", (Tensor scores) =>
            stack(scores.unbind(0).Select(sentence => softmax(sentence, dim: 1)))),
        ("context_of_states", "a matrix product", (Tensor weights, Tensor states) =>
            matmul(weights.unsqueeze(1), states).squeeze(1)),
        ("context_of_states", "word by word", (Tensor weights, Tensor states) =>
        {
            var context = zeros(states.shape[0], states.shape[2]);
            for (var j = 0; j < states.shape[1]; j++)
                context += weights[.., j].unsqueeze(-1) * states[.., j];
            return context;
        }),
        ("context_of_states", "sentence by sentence", (Tensor weights, Tensor states) =>
        {
            var context = empty(states.shape[0], states.shape[2]);
            for (var n = 0; n < states.shape[0]; n++)
                context[n] = matmul(weights[n], states[n]);
            return context;
        }),
        ("repair_decoder", "word by word", (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
        {
            var scores = stack(states.unbind(0).Select(h => dot(v, tanh(matmul(W, s) + matmul(U, h)))));
            return (scores.softmax(0).unsqueeze(1) * states).sum(dim: 0);
        }),
    ];
}
