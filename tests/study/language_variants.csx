/// <summary>Right answers to the exercises of chapter 5, in other words.</summary>
public static class LanguageVariants
{
    public static (string Name, string What, Delegate Version)[] All =>
    [
        ("text_windows", "by index", (Tensor text, Tensor starts, long T) =>
        {
            var places = starts.unsqueeze(1) + arange(T);
            return stack(new[] { text[places], text[places + 1] });
        }),
        ("text_windows", "cut once, one longer", (Tensor text, Tensor starts, long T) =>
        {
            var longer = text[starts.unsqueeze(1) + arange(T + 1)];
            return stack(new[] { longer[.., ..^1], longer[.., 1..] });
        }),
        ("place_vectors", "index_select and arange", (Tensor tokens, Tensor places, Tensor ids) =>
            tokens.index_select(0, ids) + places[arange(ids.shape[0])]),
        ("place_vectors", "by one_hot", (Tensor tokens, Tensor places, Tensor ids) =>
            matmul(nn.functional.one_hot(ids, tokens.shape[0]).to_type(ScalarType.Float32), tokens)
            + places.narrow(0, 0, ids.shape[0])),
        ("residual", "in one formula", (Tensor x, Tensor first, Tensor second) =>
            x + matmul(x, first) + matmul(x, second) + matmul(matmul(x, first), second)),
        ("residual", "by matrices that hold the sum", (Tensor x, Tensor first, Tensor second) =>
            matmul(matmul(x, eye(x.shape[1]) + first), eye(x.shape[1]) + second)),
        ("layer_norm", "by var", (Tensor x, Tensor scale, Tensor shift) =>
            (x - x.mean([1], keepdim: true)) / (x.var(1, unbiased: false, keepdim: true) + 1e-5).sqrt() * scale + shift),
        ("layer_norm", "the library's", (Tensor x, Tensor scale, Tensor shift) =>
            nn.functional.layer_norm(x, [x.shape[1]], scale, shift)),
        ("feed_forward", "token by token", (Tensor x, Tensor up, Tensor upBias, Tensor down, Tensor downBias) =>
            stack(Enumerable.Range(0, (int)x.shape[0]).Select(i =>
                matmul(down, nn.functional.gelu(matmul(up, x[i]) + upBias)) + downBias).ToArray())),
        ("tied_weights", "linear", (Tensor x, Tensor embeddings) => nn.functional.linear(x, embeddings)),
        ("tied_weights", "einsum", (Tensor x, Tensor embeddings) => einsum("btd,vd->btv", x, embeddings)),
        ("next_token_loss", "log_softmax and gather", (Tensor logits, Tensor next) =>
            -logits.log_softmax(1).gather(1, next.unsqueeze(1)).mean()),
        ("next_token_loss", "logsumexp", (Tensor logits, Tensor next) =>
            (logits.logsumexp(1) - (logits * nn.functional.one_hot(next, logits.shape[1])).sum(1)).mean()),
        ("training_step", "by an optimizer", (Tensor weight, Tensor ids, Tensor next) =>
        {
            var learned = new Parameter(weight.clone());
            var optimizer = optim.SGD([learned], learningRate: 0.5);
            nn.functional.cross_entropy(learned[ids], next).backward();
            optimizer.step();
            return learned;
        }),
        ("training_step", "by hand", (Tensor weight, Tensor ids, Tensor next) =>
        {
            var changed = weight.clone();
            for (var i = 0; i < ids.shape[0]; i++)
            {
                var (row, right) = ((int)ids[i].item<long>(), (int)next[i].item<long>());
                var gradient = softmax(weight[row], 0);
                gradient[right] = gradient[right] - 1;
                changed[row] = changed[row] - 0.5 / ids.shape[0] * gradient;
            }
            return changed;
        }),
        ("temperature_top_k", "chances cut and renormalised", (Tensor logits, double temperature, long k) =>
        {
            var chances = softmax(logits / temperature, 0);
            chances = chances.masked_fill(chances < chances.topk((int)k).values.min(), 0);
            return chances / chances.sum();
        }),
        ("temperature_top_k", "scattered", (Tensor logits, double temperature, long k) =>
        {
            var (values, indexes) = (logits / temperature).topk((int)k);
            return zeros_like(logits).scatter(0, indexes, softmax(values, 0));
        }),
        ("repair_block", "with a name for each", (Tensor x, Tensor attention, Tensor feedForward) =>
        {
            Tensor Norm(Tensor y) => (y - y.mean([1], keepdim: true)) / (y.var(1, false, keepdim: true) + 1e-5).sqrt();
            var added = x + matmul(Norm(x), attention);
            return matmul(Norm(added), feedForward) + added;
        }),
    ];
}
