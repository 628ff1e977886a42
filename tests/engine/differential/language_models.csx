#nullable enable
using static TorchSharp.torch.nn;

/// <summary>What building, training and sampling from a small language model takes.</summary>
public sealed class LanguageModelsQuestions : Questions
{
    public static void Ask(Asker ask)
    {
        Sampling(ask);
        Losses(ask);
        Layers(ask);
        Shapes(ask);
        Training(ask);
        State(ask);
    }

    static void Sampling(Asker ask)
    {
        Tensor Weights() => tensor(new[,] { { 0.1f, 0, 3, 0.5f }, { 1, 1, 0, 5 } });
        ask.ForAll("multinomial", new (int, bool)[] { (1, false), (1, true), (3, false), (9, true) }, each => Drawn(() => Weights().multinomial(each.Item1, each.Item2)));
        ask.ForAll("multinomial of one row", new (int, bool)[] { (1, false), (2, false), (20, true) }, each => Drawn(() => multinomial(Weights()[0], each.Item1, each.Item2)));
        ask.For("multinomial in double", () => Drawn(() => Weights().to(float64).multinomial(5, true)));
        ask.For("multinomial with a generator", () =>
        {
            var generator = new Generator(7);
            return (Weights().multinomial(4, true, generator), Weights().multinomial(2, generator: generator));
        });
        ask.ForAll("multinomial refused", new Func<object>[]
        {
            () => Weights().multinomial(0), () => Weights()[0].multinomial(5), () => (-Weights()).multinomial(1), () => (Weights() * 0).multinomial(1),
            () => (Weights() / 0).multinomial(1), () => Weights().to(int64).multinomial(1), () => Weights().unsqueeze(0).multinomial(1), () => Weights().multinomial(-1),
        }, each => each());
        ask.For("numbers after multinomial", () => Drawn(() => cat([Weights().multinomial(1).to(float32).reshape(-1), rand(2)])));
        ask.ForAll("topk", new (int, int, bool)[] { (1, -1, true), (2, -1, true), (3, 0, true), (3, 0, false), (0, -1, true), (4, 1, false) },
            each => Some(3, 4).topk(each.Item1, each.Item2, each.Item3));
        ask.For("topk as a function", () => topk(Some(5), 2));
        ask.For("topk, its gradient", () => WithGradient(Some(3, 4), x => (x.topk(2).values * tensor(new[] { 1f, 2 })).sum()));
        ask.ForAll("topk refused", new Func<object>[] { () => Some(4).topk(5), () => Some(4).topk(-1), () => Some(4).topk(1, 2) }, each => each());
        ask.For("the k likeliest", () =>
        {
            var logits = Some(2, 5);
            var least = logits.topk(2).values[.., ^1..];
            return logits.masked_fill(logits < least, double.NegativeInfinity).softmax(-1);
        });
        ask.For("the likeliest up to a share", () =>
        {
            var (sorted, order) = Some(2, 5).softmax(-1).sort(-1, descending: true);
            var kept = sorted.cumsum(-1) - sorted < 0.5;
            return (zeros(2, 5).scatter(-1, order, sorted * kept), kept);
        });
        ask.For("a sample at a temperature", () => Drawn(() => (Some(2, 5) / 0.7).softmax(-1).multinomial(1)));
        ask.For("argmax of the last", () => Some(2, 3, 4)[.., ^1, ..].argmax(-1, keepdim: true));
    }

    static void Losses(Asker ask)
    {
        Tensor Logits() => Some(4, 5);
        Tensor Target() => tensor(new long[] { 1, 4, 0, 3 });
        foreach (var reduction in new[] { Reduction.Mean, Reduction.Sum, Reduction.None })
            foreach (var smoothing in new[] { 0, 0.1, 1 })
            {
                object Of(Func<Tensor, Tensor> loss) => WithGradient(Logits(), x => loss(x).sum());
                ask.For($"cross entropy, {reduction}, {smoothing}", () => Of(x => functional.cross_entropy(x, Target(), null, -100, reduction, smoothing)));
                ask.For($"cross entropy, weighed, {reduction}, {smoothing}", () =>
                    Of(x => functional.cross_entropy(x, Target(), arange(1, 6, dtype: float32), -100, reduction, smoothing)));
                ask.For($"cross entropy, one ignored, {reduction}, {smoothing}", () => Of(x => functional.cross_entropy(x, Target(), null, 4, reduction, smoothing)));
                ask.For($"cross entropy, of probabilities, {reduction}, {smoothing}", () =>
                    Of(x => functional.cross_entropy(x, Some(4, 5).flip(0).softmax(-1), null, -100, reduction, smoothing)));
                ask.For($"cross entropy (N, C, T), {reduction}, {smoothing}", () => WithGradient(Some(2, 5, 3),
                    x => functional.cross_entropy(x, tensor(new long[,] { { 1, 4, 0 }, { 3, 2, 2 } }), null, 2, reduction, smoothing).sum()));
                ask.For($"cross entropy of one, {reduction}, {smoothing}", () => functional.cross_entropy(Some(5), tensor(2L), null, -100, reduction, smoothing));
            }
        ask.For("cross entropy, all ignored", () => functional.cross_entropy(Logits(), full(4, -100, dtype: int64)));
        ask.For("cross entropy as a module", () => (CrossEntropyLoss().call(Logits(), Target()),
            CrossEntropyLoss(arange(5, dtype: float32), 3, Reduction.Sum).call(Logits(), Target())));
        ask.For("cross entropy of windows", () => functional.cross_entropy(Some(2, 3, 5).view(-1, 5), tensor(new long[,] { { 1, 4, 0 }, { 3, 2, 2 } }).view(-1)));
        ask.For("cross entropy in double", () => functional.cross_entropy(Logits().to(float64), Target()));
        ask.ForAll("cross entropy refused", new Func<object>[]
        {
            () => functional.cross_entropy(Logits(), Target() + 1), () => functional.cross_entropy(Logits(), Target()[..3]), () => functional.cross_entropy(Logits(), Target() - 1),
            () => functional.cross_entropy(Logits(), Target().to(float32)), () => functional.cross_entropy(Logits(), Target().to(int32)),
            () => functional.cross_entropy(Logits(), Target(), label_smoothing: 2), () => functional.cross_entropy(Logits(), Target(), ones(3)),
        }, each => each());
    }

    static void Layers(Asker ask)
    {
        foreach (var type in new[] { float32, float64 })
        {
            ask.For($"gelu, {type}", () => WithGradient(linspace(-6, 6, 25, type), x => functional.gelu(x).sum()));
            ask.For($"layer norm, {type}", () => WithGradient(Some(3, 4).to(type), x => (functional.layer_norm(x, [4]) * x).sum()));
        }
        ask.For("GELU as a module", () => (GELU().call(Some(4)), GELU(true).call(Some(4))));
        ask.For("layer norm of two dimensions", () => functional.layer_norm(Some(2, 3, 4), [3, 4], Some(3, 4), Some(3, 4) / 3, 0.1));
        ask.For("LayerNorm as a module", () =>
        {
            var norm = LayerNorm(4, 1e-3);
            return (norm.call(Some(2, 4)), norm.named_parameters().Select(each => each.name), norm.eps, norm.elementwise_affine, norm.normalized_shape);
        });
        ask.For("LayerNorm without", () => (LayerNorm(4, elementwise_affine: false).parameters().Count(), LayerNorm([2, 2], bias: false).named_parameters().Select(each => each.name)));
        ask.ForAll("layer norm refused", new Func<object>[] { () => LayerNorm(3).call(Some(2, 4)), () => LayerNorm([2, 4]).call(Some(4)) }, each => each());
        ask.For("an embedding", () => Table(Embedding(5, 3)));
        ask.For("an embedding with padding", () => Table(Embedding(5, 3, padding_idx: 1)));
        ask.For("an embedding by frequency", () => Table(Embedding(5, 3, scale_grad_by_freq: true)));
        ask.ForAll("an embedding of limited norm", new (double, double)[] { (1, 2), (0.5, 1), (1.5, 3), (1, double.PositiveInfinity), (100, 2) },
            each => Table(Embedding(5, 3, max_norm: each.Item1, norm_type: each.Item2)));
        ask.For("an embedding of given rows", () => (Embedding_from_pretrained(Some(4, 2)).call(tensor(new long[] { 3, 0 })),
            Embedding_from_pretrained(Some(4, 2)).weight!.requires_grad, Embedding_from_pretrained(Some(4, 2), freeze: false).weight!.requires_grad));
        ask.For("an embedding of Int32", () => Embedding(5, 3).call(tensor(new[] { 1, 2 })).shape);
        ask.ForAll("an embedding refused", new Func<object>[]
        {
            () => Embedding(5, 3).call(tensor(new long[] { 5 })), () => Embedding(5, 3).call(tensor(new long[] { -1 })), () => Embedding(5, 3).call(tensor(new[] { 1f })),
            () => Embedding(5, 3, padding_idx: 5),
        }, each => each());
        foreach (var isCausal in new[] { false, true })
        {
            ask.For($"attention, causal {isCausal}", () => WithGradient(Some(2, 3, 4), x => (functional.scaled_dot_product_attention(x, x * 2, x + 1, is_casual: isCausal) * x).sum()));
            ask.For($"attention of unequal lengths, causal {isCausal}", () => functional.scaled_dot_product_attention(Some(2, 3, 4), Some(2, 5, 4), Some(2, 5, 2), is_casual: isCausal));
            ask.For($"attention of heads, causal {isCausal}", () => functional.scaled_dot_product_attention(Some(2, 2, 3, 4), Some(2, 2, 3, 4).flip(2), Some(2, 2, 3, 4), is_casual: isCausal));
        }
    }

    static void Shapes(Asker ask)
    {
        ask.ForAll("einsum", new (string, long[][])[]
        {
            ("bhtd,bhsd->bhts", [[2, 2, 3, 4], [2, 2, 5, 4]]), ("bhts,bhsd->bthd", [[2, 2, 3, 5], [2, 2, 5, 4]]), ("ij,jk", [[2, 3], [3, 2]]), ("ii", [[3, 3]]), ("ii->i", [[3, 3]]),
            ("ij->ji", [[2, 3]]), ("ij->", [[2, 3]]), ("i,j->ij", [[2], [3]]), ("...ij,...jk->...ik", [[2, 2, 3], [3, 2]]), ("btc,vc->btv", [[2, 3, 4], [5, 4]]), ("ab,bc,cd->ad", [[2, 3], [3, 2], [2, 4]]),
            (" i j , j -> i ", [[2, 3], [3]]), ("aA,Ab->b", [[2, 3], [3, 2]]),
        }, each => einsum(each.Item1, [.. each.Item2.Select(shape => Some(shape))]));
        ask.ForAll("einsum refused", new (string, long[][])[] { ("ij,jk", [[2, 3], [2, 2]]), ("ij", [[2]]), ("ij,jk->il", [[2, 3], [3, 2]]), ("i->ii", [[2]]), ("ij,jk", [[2, 3]]), ("", []) },
            each => einsum(each.Item1, [.. each.Item2.Select(shape => Some(shape))]));
        ask.For("repeat_interleave", () => (Some(2, 3).repeat_interleave(2), Some(2, 3).repeat_interleave(2, 1), Some(2, 3).repeat_interleave(tensor(new long[] { 0, 3 }), 0),
            Some(3).repeat_interleave(tensor(new long[] { 1, 0, 2 }), output_size: 3), repeat_interleave(Some(2), 3)));
        ask.For("repeat_interleave, its gradient", () => WithGradient(Some(2, 3), x => (x.repeat_interleave(3, 0) * Some(6, 3)).sum()));
        ask.ForAll("repeat_interleave refused", new Func<object>[] { () => Some(3).repeat_interleave(-1), () => Some(3).repeat_interleave(tensor(new long[] { 1, 2 })), () => Some(3).repeat_interleave(tensor(new[] { 1f, 1, 1 })), () => Some(3).repeat_interleave(tensor(new long[] { 1, -1, 1 })) }, each => each());
        ask.ForAll("triangles", new long[] { -2, -1, 0, 1, 5 }, diagonal => (ones(3, 4).tril(diagonal), Some(2, 3, 3).triu(diagonal), tril(ones(2, 2, dtype: ScalarType.Bool), diagonal)));
        ask.For("triangles in place", () => (ones(3, 3).tril_(), ones(3, 3).triu_(1)));
        ask.For("triangles of a vector", () => ones(3).tril());
        ask.For("one_hot", () => (functional.one_hot(tensor(new long[] { 0, 2 })), functional.one_hot(tensor(new long[,] { { 0, 1 } }), 3)));
        ask.For("heads", () => Some(2, 3, 8).view(2, 3, 2, 4).transpose(1, 2).contiguous().transpose(1, 2).reshape(2, 3, 8));
        ask.For("windows of a text", () => stack(new long[] { 0, 3, 5 }.Select(start => arange(20)[(Index)(int)start..(Index)(int)(start + 4)])));
        ask.For("unfolded", () => (arange(10).unfold(0, 4, 3), Some(2, 5).unfold(-1, 3, 1), Some(2, 5).t().unfold(0, 2, 2), Some(5).unfold(0, 5, 9), arange(10).unfold(0, 4, 3).stride()));
        ask.For("unfolded, its gradient", () => WithGradient(Some(2, 5), x => (x.unfold(1, 3, 1) * Some(2, 3, 3)).sum()));
        ask.ForAll("unfolded, refused", new (long, long, long)[] { (0, 6, 1), (0, 2, 0), (1, 2, 1), (0, -1, 1), (0, 0, 1) }, each => Some(5).unfold(each.Item1, each.Item2, each.Item3));
    }

    static void Training(Asker ask)
    {
        ask.ForAll("clipped norms", new (double, double)[] { (1, 2), (100, 2), (1, 1), (0.5, 3), (1, double.PositiveInfinity), (0, 2) }, each =>
        {
            Parameter[] parameters = [Given(Some(2, 3)), Given(Some(4)), Parameter(ones(2))];
            var norm = nn.utils.clip_grad_norm_(parameters, each.Item1, each.Item2);
            return (norm, parameters[0].grad, parameters[1].grad);
        });
        ask.For("clipped norms of nothing", () => nn.utils.clip_grad_norm_([Parameter(ones(2))], 1));
        ask.For("clipped norms of what is no number", () =>
        {
            var p = Given(ones(2) / 0);
            return (nn.utils.clip_grad_norm_([p], 1), p.grad);
        });
        ask.For("clipped values", () =>
        {
            var p = Given(Some(5));
            nn.utils.clip_grad_value_([p], 0.5);
            return p.grad;
        });
        ask.For("parameters as a vector", () =>
        {
            Parameter[] parameters = [Parameter(Some(2, 2)), Parameter(ones(3))];
            var vector = nn.utils.parameters_to_vector(parameters);
            nn.utils.vector_to_parameters(arange(7, dtype: float32), parameters);
            return (vector, parameters[0], parameters[1]);
        });
        ask.For("a warm-up that decays", () =>
        {
            var optimizer = optim.AdamW([Parameter(ones(1))], 0.1);
            var schedule = optim.lr_scheduler.LambdaLR(optimizer, step => step < 3 ? (step + 1) / 4.0 : 0.5 * (1 + Math.Cos(Math.PI * (step - 3) / 5)));
            return Enumerable.Range(0, 9).Select(_ =>
            {
                optimizer.step();
                schedule.step();
                return (schedule.get_last_lr().Single(), optimizer.ParamGroups.Single().LearningRate);
            }).ToList();
        });
        ask.For("two groups", () =>
        {
            Parameter decays = Given(Some(3)), stays = Given(Some(3));
            var optimizer = optim.AdamW([new AdamW.ParamGroup([decays], new AdamW.Options { weight_decay = 0.5 }), new AdamW.ParamGroup([stays], new AdamW.Options { weight_decay = 0 })], 0.1);
            optimizer.step();
            return (decays, stays);
        });
        ask.For("a model that learns", () => Model.Learnt());
    }

    static void State(Asker ask)
    {
        ask.For("the state of the numbers", () =>
        {
            manual_seed(1);
            rand(3);
            var state = get_rng_state();
            var first = (rand(3), randn(1), randperm(4));
            set_rng_state(state);
            return (first, rand(3), randn(1), randperm(4), state.dtype, state.shape);
        });
        ask.For("the state of random", () =>
        {
            torch.random.manual_seed(5);
            var state = torch.random.get_rng_state();
            var first = randint(100, [3]);
            torch.random.set_rng_state(state);
            return (first, randint(100, [3]), torch.random.initial_seed());
        });
        ask.For("the state of a generator", () =>
        {
            using var generator = new Generator(3);
            rand(2, generator: generator);
            var state = generator.get_state();
            var first = rand(2, generator: generator);
            generator.set_state(state);
            return (first, rand(2, generator: generator), generator.initial_seed(), generator.device);
        });
        ask.For("a state in another generator", () =>
        {
            Generator one = new(3), other = new(4);
            rand(2, generator: one);
            other.set_state(one.get_state());
            return (rand(2, generator: one), rand(2, generator: other));
        });
        ask.For("half of a pair of normal numbers in a state", () =>
        {
            manual_seed(1);
            randn(3);
            var state = get_rng_state();
            var first = randn(3);
            set_rng_state(state);
            return (first, randn(3));
        });
        ask.For("bytes of a state", () =>
        {
            manual_seed(11);
            rand(700);
            randn(1);
            return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(get_rng_state().data<byte>().ToArray()));
        });
        ask.For("a state of a fresh generator", () =>
        {
            Generator fresh = new(5), other = new(6);
            other.set_state(fresh.get_state());
            return (rand(2, generator: other), other.initial_seed());
        });
        ask.For("buffers", () =>
        {
            var model = new Masked();
            return (model.state_dict().Keys, model.named_buffers().Select(each => each.name), model.parameters().Count(), model.to(float64).get_buffer("mask")!.dtype,
                model.get_buffer("none") is null);
        });
        ask.For("tied weights", () =>
        {
            var model = new Tied();
            var before = model.table.weight!.detach().clone();
            var optimizer = optim.SGD(model.parameters(), 0.1);
            functional.cross_entropy(model.call(arange(3)), arange(3)).backward();
            optimizer.step();
            return ((bool)(model.table.weight! == before).all(), (bool)(model.table.weight! == model.head.weight!).all());
        });
        ask.For("a state of tied weights", () =>
        {
            Tied one = new(), other = new();
            other.load_state_dict(one.state_dict());
            return ((bool)(one.head.weight! == other.table.weight!).all(), one.state_dict().Keys);
        });
    }

    sealed class Masked : Module<Tensor, Tensor>
    {
        readonly Tensor mask = ones(3, 3).tril();

        public Masked() : base(nameof(Masked)) => register_buffer("mask", mask);

        public override Tensor forward(Tensor x) => x * mask;
    }

    sealed class Tied : Module<Tensor, Tensor>
    {
        public readonly Embedding table = Embedding(3, 2);
        public readonly Linear head = Linear(2, 3, hasBias: false);

        public Tied() : base(nameof(Tied))
        {
            head.weight = table.weight!;
            RegisterComponents();
        }

        public override Tensor forward(Tensor x) => head.call(table.call(x));
    }

    // Blocks of attention and a network each, normed before, as GPT-2 has them.
    sealed class Model : Module<Tensor, Tensor>
    {
        readonly Embedding tokens = Embedding(7, 8), places = Embedding(6, 8);
        readonly LayerNorm first = LayerNorm(8), second = LayerNorm(8), last = LayerNorm(8);
        readonly Linear queries = Linear(8, 24), output = Linear(8, 8), wide = Linear(8, 32), narrow = Linear(32, 8), head = Linear(8, 7, hasBias: false);

        Model() : base(nameof(Model)) => RegisterComponents();

        public override Tensor forward(Tensor ids)
        {
            var x = tokens.call(ids) + places.call(arange(ids.shape[1]));
            var parts = queries.call(first.call(x)).chunk(3, -1).Select(part => part.view(ids.shape[0], -1, 2, 4).transpose(1, 2)).ToArray();
            var context = functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], is_casual: true);
            x = x + output.call(context.transpose(1, 2).reshape(x.shape));
            x = x + narrow.call(functional.gelu(wide.call(second.call(x))));
            return head.call(last.call(x));
        }

        public static object Learnt()
        {
            var model = new Model();
            var at = 0;
            using (no_grad())
                foreach (var p in model.parameters())
                    p.copy_(((arange(p.numel(), dtype: float32) * 7 + at++) % 11 - 5).reshape(p.shape) / 20);
            var ids = (arange(12) * 5 % 7).reshape(2, 6);
            var optimizer = optim.AdamW(model.parameters(), 0.01, beta2: 0.95, weight_decay: 0.1);
            List<float> losses = [];
            for (var i = 0; i < 8; i++)
            {
                optimizer.zero_grad();
                var loss = functional.cross_entropy(model.call(ids[.., ..^1]).reshape(-1, 7), ids[.., 1..].reshape(-1));
                loss.backward();
                nn.utils.clip_grad_norm_(model.parameters(), 1);
                optimizer.step();
                losses.Add(loss.item<float>());
            }
            return tensor(losses);
        }
    }

    static object Table(Embedding table)
    {
        using (no_grad())
            table.weight!.copy_(Some(5, 3));
        var found = table.call(tensor(new long[,] { { 1, 3 }, { 1, 0 } }));
        (found * Some(2, 2, 3)).sum().backward();
        return (found, table.weight, table.weight!.grad);
    }

    static Parameter Given(Tensor gradient)
    {
        var p = Parameter(ones(gradient.shape));
        p.grad = gradient;
        return p;
    }

    static Tensor Drawn(Func<Tensor> draw)
    {
        manual_seed(2);
        return draw();
    }
}
