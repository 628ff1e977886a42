// Attention as the course trains it, beside PyTorch: from one sentence of six words to a model's size.

#nullable enable

/// <summary>Forward, backward and training of attention, tiny and large.</summary>
public sealed class AttentionRows(Stopwatches stopwatches, PythonPeer? peer)
{
    const double Tiny = 10;
    const double Large = 2;

    public Section OneThread => new("attention", "Attention, one thread", Columns,
        () => Section.OnThreads(1, SmallRows().Concat(LargeRows())));

    public Section AllThreads => new("attention-all", $"Attention, {Environment.ProcessorCount} threads", Columns,
        () => Section.OnThreads(Environment.ProcessorCount, LargeRows()));

    static string[] Columns => ["work", "here", "PyTorch", "faster"];

    IEnumerable<Row> SmallRows()
    {
        yield return Row("training step, self-attention 6×3→2", Tiny, TrainingStep(), "training_step");
        yield return Row("its forward + backward", Tiny, SelfAttention(), "self_attention");
        yield return Row("two heads, b 2, T 6, d 4, fwd + bwd", Tiny, TwoHeads(), "multi_head", 2, 6, 4, 2, 1);
    }

    IEnumerable<Row> LargeRows()
    {
        foreach (var (b, T, d, heads) in new[] { (1, 256, 256, 8), (2, 1024, 768, 12) })
        {
            var (forward, backward) = MultiHead(b, T, d, heads);
            var size = $"b {b}, T {T}, d {d}, {heads} heads";
            yield return Row($"{size}, forward", Large, forward, "multi_head", b, T, d, heads, 0);
            yield return Row($"{size}, fwd + bwd", Large, backward, "multi_head", b, T, d, heads, 1);
        }
    }

    Row Row(string work, double goal, Action here, string name, params long[] arguments)
    {
        if (peer is null)
            return new([work, Figures.Seconds(stopwatches.Medians(Stopwatches.Here(here))[0]), "–", "–"]);
        var times = stopwatches.Medians(Stopwatches.Here(here), peer.Work(get_num_threads(), name, arguments));
        var ratio = times[1] / times[0];
        return new([work, Figures.Seconds(times[0]), Figures.Seconds(times[1]), Figures.Times(ratio)],
            Goal.AtLeast(goal, ratio));
    }

    /// <summary>One step of AdamW on the squared error of a tiny attention.</summary>
    public static Action TrainingStep()
    {
        var module = new PlainSelfAttention(3, 2);
        var (x, target) = (rand(6, 3), rand(6, 2));
        var optimizer = optim.AdamW(module.Parameters, lr: 1e-3, weight_decay: 0.01);
        return Timing.InScope(() =>
        {
            optimizer.zero_grad();
            nn.functional.mse_loss(module.Forward(x), target).backward();
            optimizer.step();
        });
    }

    static Action SelfAttention()
    {
        var module = new PlainSelfAttention(3, 2);
        return Backward(module.Forward, module.Parameters, rand(6, 3));
    }

    static Action TwoHeads()
    {
        var module = new PlainMultiHead(6, 4, heads: 2);
        return Backward(module.Forward, module.Parameters, rand(2, 6, 4));
    }

    static (Action Forward, Action Backward) MultiHead(long b, long T, long d, int heads)
    {
        var module = new MultiHeadAttention(d, d, contextLength: T, 0, heads);
        var x = rand(b, T, d);
        return (Timing.InScope(() =>
            {
                using var _ = no_grad();
                module.forward(x);
            }),
            Backward(module.forward, module.parameters().ToArray(), x));
    }

    static Action Backward(Func<Tensor, Tensor> forward, Parameter[] parameters, Tensor x) => Timing.InScope(() =>
    {
        foreach (var parameter in parameters)
            parameter.grad = null;
        forward(x).sum().backward();
    });
}
