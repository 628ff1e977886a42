#nullable enable
using System.Runtime.CompilerServices;
using System.Text.Json;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

/// <summary>Values and gradients of every operator against PyTorch's, in float64 and float32. The expressions stand
/// beside the names of data/make_tensor_oracles.py.</summary>
public class TensorValues
{
    private static readonly Dictionary<string, Func<Tensor[], Tensor>> Expressions = new()
    {
        ["abs"] = x => abs(x[0]), ["neg"] = x => -x[0], ["exp"] = x => exp(x[0]), ["expm1"] = x => x[0].expm1(),
        ["sin"] = x => sin(x[0]), ["cos"] = x => cos(x[0]), ["tan"] = x => tan(x[0]), ["tanh"] = x => tanh(x[0]),
        ["sigmoid"] = x => sigmoid(x[0]), ["relu"] = x => F.relu(x[0]), ["gelu"] = x => F.gelu(x[0]),
        ["silu"] = x => F.silu(x[0]), ["erf"] = x => erf(x[0]), ["square"] = x => square(x[0]),
        ["sign"] = x => sign(x[0]), ["floor"] = x => floor(x[0]), ["ceil"] = x => ceil(x[0]),
        ["trunc"] = x => trunc(x[0]), ["round"] = x => round(x[0]), ["frac"] = x => x[0].frac(),
        ["log_sigmoid"] = x => F.logsigmoid(x[0]), ["softplus"] = x => F.softplus(x[0]), ["pow3"] = x => x[0].pow(3),
        ["pow_minus2"] = x => x[0].pow(-2), ["clamp"] = x => x[0].clamp(-1, 0.5),
        ["leaky_relu"] = x => F.leaky_relu(x[0], 0.1), ["sum"] = x => sum(x[0]), ["mul_scalar"] = x => x[0] * 2.5 - 1,
        ["rsub"] = x => 3 - x[0], ["remainder"] = x => x[0] % 0.7, ["clone"] = x => x[0].clone(),
        ["flatten"] = x => x[0].flatten(),
        ["log"] = x => log(x[0]), ["log1p"] = x => log1p(x[0]), ["log2"] = x => log2(x[0]),
        ["log10"] = x => log10(x[0]), ["sqrt"] = x => sqrt(x[0]), ["rsqrt"] = x => rsqrt(x[0]),
        ["reciprocal"] = x => reciprocal(x[0]), ["pow_half"] = x => x[0].pow(0.5), ["pow_real"] = x => x[0].pow(1.7),
        ["rdiv"] = x => 3 / x[0],
        ["add"] = x => x[0] + x[1], ["sub"] = x => x[0] - x[1], ["mul"] = x => x[0] * x[1], ["div"] = x => x[0] / x[1],
        ["maximum"] = x => maximum(x[0], x[1]), ["minimum"] = x => minimum(x[0], x[1]),
        ["where"] = x => where(x[0] > 0, x[0], x[1]), ["add_alpha"] = x => x[0].add(x[1], 0.3),
        ["floor_divide"] = x => x[0].div(x[1], RoundingMode.floor).detach(),
        ["matmul"] = x => matmul(x[0], x[1]),
        ["tril"] = x => tril(x[0]), ["triu1"] = x => triu(x[0], 1), ["tril_minus1"] = x => tril(x[0], -1),
        ["t"] = x => x[0].transpose(0, 1), ["diagonal"] = x => x[0].diagonal(1), ["reversed"] = x => x[0].T,
        ["transposed_exp"] = x => x[0].T.exp(), ["transposed_sum"] = x => x[0].T.sum(dim: 0),
        ["transposed_softmax"] = x => x[0].T.softmax(-1),
        ["sliced"] = x => x[0][1.., TensorIndex.Slice(step: 2)], ["indexed"] = x =>
        x[0][tensor(new long[] { 0, 2, 0 })],
        ["pairs"] = x => x[0][tensor(new long[] { 0, 2 }), tensor(new long[] { 1, 3 })],
        ["columns"] = x => x[0][TensorIndex.Colon, TensorIndex.Tensor(tensor(new long[,] { { 0, 1 }, { 3, 3 } }))],
        ["masked"] = x => x[0][x[0] > 0], ["last_column"] = x => x[0][TensorIndex.Ellipsis, ^1],
        ["new_axis"] = x => x[0][TensorIndex.Colon, TensorIndex.None, 1],
        ["expand_mul"] = x => x[0].unsqueeze(1).expand(3, 2, 4) * 2, ["repeat"] = x => x[0].repeat(2, 1, 2),
        ["reshape"] = x => x[0].T.reshape(2, 6), ["permute"] = x => x[0].reshape(3, 2, 2).permute(2, 0, 1),
        ["masked_fill"] = x => x[0].masked_fill(ones(3, 4).triu(1).@bool(), -1e3),
        ["causal"] = x => x[0].masked_fill(ones(3, 4).triu(2).@bool(), double.NegativeInfinity).softmax(-1),
        ["gather"] = x => x[0].gather(1, tensor(new long[,] { { 0, 3 }, { 2, 2 }, { 1, 0 } })),
        ["scatter_add"] = x => zeros_like(x[0]).scatter_add(0,
            tensor(new long[,] { { 0, 1, 2, 0 }, { 2, 2, 2, 2 }, { 1, 0, 0, 1 } }), x[0]),
        ["mean_all"] = x => x[0].mean(), ["var_all"] = x => x[0].var(), ["norm_all"] = x => x[0].norm(),
        ["max_all"] = x => x[0].max(), ["sum_dims"] = x => x[0].reshape(3, 2, 2).sum(new long[] { 0, 2 }),
        ["einsum_outer"] = x => einsum("ij,kj->ik", x[0], x[0]), ["einsum_sum"] = x => einsum("ij->j", x[0]),
        ["layer_norm"] = x => F.layer_norm(x[0], [4]), ["unflatten"] = x => x[0].unflatten(1, 2, -1),
        ["write_row"] = x => Written(x[0] * 2, y => y[1] = x[0][0] * 3),
        ["write_scalar"] = x => Written(x[0] * 2, y => y[TensorIndex.Colon, 2] = 5.0),
        ["write_mask"] = x => Written(x[0] * 2, y => y[x[0] > 1] = 0.5),
        ["add_to_view"] = x => Written(x[0] * 2, y => y[1..].mul_(x[0][..2])),
        ["write_transposed"] = x => Written(x[0] * 2, y => y.T.add_(x[0].T * x[0].T)),
        ["exp_then_write"] = x => Written(x[0].exp() * 2, y => y.select(0, 1).copy_(x[0][2])),
        ["dropout_off"] = x => F.dropout(x[0], 0.5, training: false),
        ["movedim"] = x => x[0].reshape(3, 2, 2).movedim([0], [2]),
        ["mse_loss"] = x => F.mse_loss(x[0], x[1]), ["mse_sum"] = x => F.mse_loss(x[0], x[1], nn.Reduction.Sum),
        ["cross_entropy"] = x => F.cross_entropy(x[0], x[1]),
        ["cross_entropy_none"] = x => F.cross_entropy(x[0], x[1], reduction: nn.Reduction.None),
        ["cross_entropy_smooth"] = x => F.cross_entropy(x[0], x[1], label_smoothing: 0.2),
        ["cross_entropy_ignore"] = x => F.cross_entropy(x[0], x[1], ignore_index: 1),
        ["cross_entropy_weight"] = x => F.cross_entropy(x[0], x[1], x[2].detach()),
        ["cross_entropy_smooth_weight"] = x => F.cross_entropy(x[0], x[1], x[2].detach(), label_smoothing: 0.1),
        ["cross_entropy_3d"] = x => F.cross_entropy(x[0], x[1]), ["cross_entropy_shares"] = x =>
        F.cross_entropy(x[0], x[1]),
        ["bce_logits"] = x => F.binary_cross_entropy_with_logits(x[0], x[1]),
        ["linear"] = x => F.linear(x[0], x[1], x[2]), ["one_hot"] = x => F.one_hot(x[0], 4),
        ["embedding"] = x => x[0].index_select(0, x[1].flatten()).view(2, 4, 3),
        ["attention"] = x => F.scaled_dot_product_attention(x[0], x[1], x[2]),
        ["attention_causal"] = x => F.scaled_dot_product_attention(x[0], x[1], x[2], is_casual: true),
        ["lerp"] = x => lerp(x[0], x[1], x[2]), ["addmm"] = x => x[0].addmm(x[1], x[2]), ["bmm"] = x => bmm(x[0], x[1]),
        ["outer"] = x => outer(x[0], x[1]), ["pow_tensor"] = x => x[0].pow(x[1]),
        ["einsum_heads"] = x => einsum("bqhd,bkhd->bhqk", x[0], x[1]),
        ["take_along"] = x => x[0].take_along_dim(x[1], 1),
    };

    private static readonly Dictionary<string, Func<Tensor, long, Tensor>> Along = new()
    {
        ["sum_dim"] = (x, d) => x.sum(d), ["sum_keep"] = (x, d) => x.sum(d, keepdim: true), ["mean_dim"] = (x, d) =>
        x.mean([d]),
        ["var_dim"] = (x, d) => x.var(d), ["std_dim"] = (x, d) => x.std(d), ["var_biased"] = (x, d) =>
        x.var(d, unbiased: false),
        ["prod_dim"] = (x, d) => x.prod(d), ["max_dim"] = (x, d) => x.max(d).values, ["min_dim"] = (x, d) =>
        x.min(d).values,
        ["amax"] = (x, d) => x.amax([d]), ["argmax"] = (x, d) => x.argmax(d), ["argmin"] = (x, d) =>
        x.argmin(d, keepdim: true),
        ["softmax"] = (x, d) => x.softmax(d), ["log_softmax"] = (x, d) => x.log_softmax(d),
        ["logsumexp"] = (x, d) => x.logsumexp(d), ["cumsum"] = (x, d) => x.cumsum(d), ["cumprod"] = (x, d) =>
        x.cumprod(d),
        ["norm_dim"] = (x, d) => x.norm((int)d), ["norm1_dim"] = (x, d) => x.norm((int)d, p: 1),
        ["sort"] = (x, d) => x.sort(d).Values, ["argsort"] = (x, d) => x.argsort(d),
        ["topk2"] = (x, d) => x.topk(2, (int)d).values, ["sort_down"] = (x, d) => x.sort(d, descending: true).Values,
        ["flip"] = (x, d) => x.flip(d), ["roll"] = (x, d) => x.roll(1, d), ["chunk_last"] = (x, d) => x.chunk(2, d)[^1],
        ["select0"] = (x, d) => x.select(d, 0), ["narrow"] = (x, d) => x.narrow(d, 1, 1),
        ["unsqueeze"] = (x, d) => x.unsqueeze(d), ["unbind1"] = (x, d) => x.unbind(d)[1],
        ["index_select"] = (x, d) => x.index_select(d, tensor(new long[] { 1, 0, 1 })),
        ["stack"] = (x, d) => stack([x, x * 2], d), ["cat"] = (x, d) => cat([x, x * 2, x], d),
        ["any_dim"] = (x, d) => (x > 1).any(d), ["all_dim"] = (x, d) => (x > -1).all(d),
        ["repeat_interleave"] = (x, d) => x.repeat_interleave(2, d),
    };

    private static Tensor Written(Tensor y, Action<Tensor> write)
    {
        write(y);
        return y;
    }

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (string name in Oracles().Select(NameOf).Distinct())
            names.Add(name);
        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ValueAndGradientArePyTorchs(string name)
    {
        foreach (var oracle in Oracles().Where(o => NameOf(o) == name))
        {
            Compare(oracle, ScalarType.Float64, 1e-9);
            Compare(oracle, ScalarType.Float32, 3e-5);
        }
    }

    [Fact]
    public void EveryExpressionHasAnOracle()
    {
        var names = Oracles().Select(o => NameOf(o).Split(':')[0]).ToHashSet();
        Assert.Equal([], Expressions.Keys.Concat(Along.Keys).Where(name => !names.Contains(name)));
    }

    private static void Compare(JsonElement oracle, ScalarType type, double tolerance)
    {
        string name = NameOf(oracle);
        using var scope = NewDisposeScope();
        var inputs = oracle.GetProperty("inputs").EnumerateArray().Select(input => Input(input, type)).ToArray();
        var parts = name.Split(':');
        var output = parts.Length > 1 ? Along[parts[0]](inputs[0], long.Parse(parts[1])) : Expressions[name](inputs);
        Assert.Equal(Longs(oracle.GetProperty("shape")), output.shape);
        Close(oracle.GetProperty("values"), output, tolerance, $"{name} {type} value");
        if (!oracle.TryGetProperty("grads", out var gradients))
            return;
        var weights = ((arange(output.numel()) * 7) % 11 - 5).to_type(type) / 5;
        (output.flatten() * weights).sum().backward();
        for (int i = 0; i < inputs.Length; i++)
            if (gradients[i].ValueKind != JsonValueKind.Null)
                Close(gradients[i], inputs[i].grad!, tolerance * 10, $"{name} {type} gradient {i}");
    }

    private static Tensor Input(JsonElement input, ScalarType type)
    {
        var shape = Longs(input.GetProperty("shape"));
        var values = tensor(Doubles(input.GetProperty("values")), dtype: ScalarType.Float64).reshape(shape);
        return input.GetProperty("whole").GetBoolean() ? values.@long() : values.to_type(type).requires_grad_();
    }

    private static void Close(JsonElement expected, Tensor actual, double tolerance, string what)
    {
        var want = Doubles(expected);
        var have = actual.detach().to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
        Assert.Equal(want.Length, have.Length);
        for (int i = 0; i < want.Length; i++)
            Assert.True(want[i].Equals(have[i]) || Math.Abs(want[i] - have[i]) <= tolerance * (1 + Math.Abs(want[i])),
                $"{what}[{i}]: expected {want[i]:r}, got {have[i]:r}");
    }

    private static string NameOf(JsonElement oracle) => oracle.GetProperty("name").GetString()!;

    private static long[] Longs(JsonElement numbers) => [.. numbers.EnumerateArray().Select(n => n.GetInt64())];

    private static double[] Doubles(JsonElement numbers) => [.. numbers.EnumerateArray().Select(n => n.GetDouble())];

    private static JsonElement[]? oracles;

    private static JsonElement[] Oracles() => oracles ??= [.. JsonDocument.Parse(File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(Here())!, "data", "tensor_oracles.json"))).RootElement.EnumerateArray()];

    private static string Here([CallerFilePath] string here = "") => here;
}
