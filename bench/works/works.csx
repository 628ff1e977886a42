// The works that are timed, under the names that peers/pytorch.py has for the same.

/// <summary>The works of the bench. One script times them on the engine and on the real TorchSharp.</summary>
public static class Works
{
    /// <summary>A work, ready to be repeated.</summary>
    /// <exception cref="ArgumentException">There is no such work.</exception>
    public static Action Of(string name, params long[] sizes) => (name, sizes) switch
    {
        ("training_step", []) => TrainingStep(),
        ("self_attention", []) => SelfAttention(),
        ("multi_head", [var b, var T, var d, var heads, var fused, var backward]) =>
            MultiHead(b, T, d, (int)heads, fused != 0, backward != 0),
        ("gpt_step", []) => GptStep(),
        ("gpt_token", []) => GptToken(),
        ("matmul", [var n]) => Matmul(n),
        ("relu", [var n]) => Relu(n),
        ("add", [var n]) => Add(n),
        ("softmax", [var rows, var length]) => Softmax(rows, length),
        _ => throw new ArgumentException($"no work is called {name} and takes {sizes.Length} sizes"),
    };

    /// <summary>One step of AdamW on the squared error of a tiny attention.</summary>
    static Action TrainingStep()
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

    static Action MultiHead(long b, long T, long d, int heads, bool fused, bool backward)
    {
        var module = new PlainMultiHead(T, d, heads, fused);
        var x = rand(b, T, d);
        return backward ? Backward(module.Forward, module.Parameters, x) : Without(() => module.Forward(x));
    }

    /// <summary>A training step of the small GPT on 12 texts of 64 tokens.</summary>
    static Action GptStep()
    {
        var model = new SmallGpt();
        var ids = randint(0, SmallGpt.Vocabulary, [12, SmallGpt.Context], dtype: int64);
        var next = randint(0, SmallGpt.Vocabulary, [12 * SmallGpt.Context], dtype: int64);
        var optimizer = optim.AdamW(model.parameters(), lr: 1e-3, weight_decay: 0.1);
        return Timing.InScope(() =>
        {
            optimizer.zero_grad();
            nn.functional.cross_entropy(model.forward(ids).view(-1, SmallGpt.Vocabulary), next).backward();
            optimizer.step();
        });
    }

    /// <summary>The 64th token of a text, with the keys and values of those before it.</summary>
    static Action GptToken()
    {
        var model = new SmallGpt();
        var token = randint(0, SmallGpt.Vocabulary, [1, 1], dtype: int64);
        var cache = model.EmptyCache(SmallGpt.Context - 1);
        return Without(() => model.Next(token, cache));
    }

    static Action Matmul(long n)
    {
        var (a, b) = (rand(n, n), rand(n, n));
        return () => matmul(a, b).Dispose();
    }

    static Action Relu(long n)
    {
        var x = randn(n);
        return () => x.relu().Dispose();
    }

    static Action Add(long n)
    {
        var (x, y) = (randn(n), randn(n));
        return () => (x + y).Dispose();
    }

    static Action Softmax(long rows, long length)
    {
        var x = randn(rows, length);
        return () => x.softmax(-1).Dispose();
    }

    static Action Without(Action work) => Timing.InScope(() =>
    {
        using var _ = no_grad();
        work();
    });

    static Action Backward(Func<Tensor, Tensor> forward, Parameter[] parameters, Tensor x) => Timing.InScope(() =>
    {
        foreach (var parameter in parameters)
            parameter.grad = null;
        forward(x).sum().backward();
    });
}
