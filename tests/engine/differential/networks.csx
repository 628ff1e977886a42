#nullable enable

/// <summary>Attention with several heads, encoders, and networks over sequences: names, first numbers, outputs,
/// gradients.</summary>
public sealed class NetworksQuestions : Questions
{
    static readonly Dictionary<string, Func<nn.Module>> Made = new()
    {
        ["MultiheadAttention"] = () => nn.MultiheadAttention(4, 2), ["MultiheadAttention without bias"] = () => nn.MultiheadAttention(4, 2, bias: false),
        ["MultiheadAttention of other widths"] = () => nn.MultiheadAttention(4, 2, kdim: 3, vdim: 5), ["MultiheadAttention with more"] = () => nn.MultiheadAttention(4, 2, 0, true, true, true),
        ["TransformerEncoderLayer"] = () => nn.TransformerEncoderLayer(4, 2, 3, 0), ["TransformerEncoder"] = () => nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 3, 0, nn.Activations.GELU), 2),
        ["LSTM"] = () => nn.LSTM(4, 3), ["LSTM of two layers"] = () => nn.LSTM(4, 3, 2, bidirectional: true), ["LSTM without bias"] = () => nn.LSTM(4, 3, bias: false, batchFirst: true),
        ["GRU"] = () => nn.GRU(4, 3), ["GRU of two layers"] = () => nn.GRU(4, 3, 2, bidirectional: true, batchFirst: true), ["RNN"] = () => nn.RNN(4, 3), ["RNN with relu"] = () => nn.RNN(4, 3, 2, nn.NonLinearities.ReLU, bias: false),
        ["LSTMCell"] = () => nn.LSTMCell(4, 3), ["LSTMCell without bias"] = () => nn.LSTMCell(4, 3, false),
    };

    public static void Ask(Asker ask)
    {
        foreach (var (name, make) in Made)
        {
            ask.For($"{name}: parameters", () => Seeded(make).named_parameters().Select(each => $"{each.name}[{string.Join("x", each.parameter.shape)}]"));
            ask.For($"{name}: first numbers", () => Seeded(make).parameters().Select(each => each.reshape(-1)[^1]));
            ask.For($"{name}: outputs and gradients", () =>
            {
                var network = Seeded(make);
                var x = Some(5, 2, 4).requires_grad_();
                var outputs = Outputs(network, x);
                outputs.Select((y, i) => (y * Some(y.shape) * (i + 1)).sum()).Aggregate((a, b) => a + b).backward();
                return (outputs, x.grad, network.named_parameters().Select(each => each.parameter.grad?.reshape(-1)[0]));
            });
        }
        Masks(ask);
        Sequences(ask);
    }

    static Tensor[] Outputs(nn.Module network, Tensor x) => network switch
    {
        MultiheadAttention m when m.has_parameter("k_proj_weight") => Both(m.call(x, Some(5, 2, 3), Some(5, 2, 5))),
        MultiheadAttention m => Both(m.call(x, Some(3, 2, 4) + 0.3, x[..3])),
        TransformerEncoderLayer m => [m.call(x)], TransformerEncoder m => [m.call(x)],
        LSTM m => Three(m.call(x)), GRU m => Two(m.call(x)), RNN m => Two(m.call(x)), LSTMCell m => Two(m.call(x[0], (x[1][.., ..3], x[2][.., ..3]))),
        _ => throw new NotSupportedException(),
    };

    static void Masks(Asker ask)
    {
        var x = Some(3, 2, 4);
        nn.Module Attention() => nn.MultiheadAttention(4, 2);
        (Tensor, Tensor) With(Tensor? padding, Tensor? mask)
        {
            var (output, weights) = ((MultiheadAttention)Seeded(Attention)).call(x, Some(5, 2, 4), Some(5, 2, 4), padding, true, mask);
            return (output, weights);
        }
        ask.For("attention with a mask that is added", () => With(null, ones(3, 5).triu(1) * -2));
        ask.For("attention with padding", () => With(ones(2, 5).triu(3).to(ScalarType.Bool), null));
        ask.For("attention with padding and a mask", () => With(ones(2, 5).triu(3).to(ScalarType.Bool), ones(3, 5) * 0.5));
        ask.ForAll("attention refuses padding", new[] { float32, int64, uint8 }, type => With(ones(2, 5).triu(3).to(type), null));
        ask.For("attention with a mask of truths", () => With(null, ones(3, 5).triu(3).to(ScalarType.Bool)));
        ask.For("attention with a mask of whole numbers", () => With(null, ones(3, 5).triu(3).to(int64)));
        ask.For("attention with a mask for each head", () => With(null, zeros(4, 3, 5)));
        ask.For("attention of two dimensions", () => nn.MultiheadAttention(4, 2).call(Some(3, 4), Some(3, 4), Some(3, 4)));
        ask.For("attention whose heads do not fit", () => nn.MultiheadAttention(4, 3));
        ask.For("attention, dropped out", () =>
        {
            var m = (MultiheadAttention)Seeded(() => nn.MultiheadAttention(4, 2, 1));
            var trained = m.call(x, x, x).Item1;
            m.eval();
            return (trained, m.call(x, x, x).Item1);
        });
        ask.For("attention without weights", () => nn.MultiheadAttention(4, 2).call(x, x, x, need_weights: false).Item2 is null);
        ask.For("an encoder layer with padding", () => ((TransformerEncoderLayer)Seeded(Made["TransformerEncoderLayer"]))
            .call(x, null!, ones(2, 3).triu(1).to(ScalarType.Bool)));
        ask.For("an encoder with a mask", () => ((TransformerEncoder)Seeded(Made["TransformerEncoder"])).call(x, ones(3, 3).triu(1) * -5));
        ask.For("numbers drawn after an encoder", () =>
        {
            Seeded(Made["TransformerEncoder"]);
            return rand(2);
        });
    }

    static void Sequences(Asker ask)
    {
        var x = Some(5, 2, 4);
        ask.For("LSTM from states", () => ((LSTM)Seeded(Made["LSTM of two layers"])).call(x, (Some(4, 2, 3), Some(4, 2, 3) / 2)));
        ask.For("GRU from states", () => ((GRU)Seeded(Made["GRU of two layers"])).call(x, Some(4, 5, 3)));
        ask.For("RNN from states", () => ((RNN)Seeded(Made["RNN"])).call(x, Some(1, 2, 3)));
        ask.For("LSTMCell from states", () => ((LSTMCell)Seeded(Made["LSTMCell"])).call(x[1], (Some(2, 3), Some(2, 3) / 2)));
        ask.For("LSTMCell without states", () => ((LSTMCell)Seeded(Made["LSTMCell"])).call(x[1]));
        ask.For("LSTM of one sequence", () => ((LSTM)Seeded(Made["LSTM"])).call(x[.., 0]));
        ask.For("GRU of one sequence with a state", () => ((GRU)Seeded(Made["GRU"])).call(x[.., 0], Some(1, 3)));
        ask.For("RNN's weights", () =>
        {
            var m = (RNN)Seeded(Made["RNN"]);
            return (m.get_weight_ih(0), m.get_weight_hh(0), m.get_bias_ih(0), m.get_bias_hh(0));
        });
        ask.ForAll("sequences refused", new Func<object>[]
        {
            () => nn.LSTM(4, 3).call(ones(5, 2, 3)), () => nn.RNN(4, 3).call(x, ones(1, 3, 3)), () => nn.LSTM(4, 3).call(x, (ones(2, 2, 3), ones(2, 2, 3))),
        }, each => each());
        ask.For("LSTM in double", () => Seeded(Made["LSTM"]).to(float64).parameters().Select(each => each.dtype));
        ask.For("LSTM saved", () =>
        {
            var stream = new MemoryStream();
            Seeded(Made["LSTM"]).save(new BinaryWriter(stream));
            return stream.ToArray().Length;
        });
    }

    static nn.Module Seeded(Func<nn.Module> make)
    {
        manual_seed(1);
        return make();
    }

    static Tensor[] Both(Tuple<Tensor, Tensor> pair) => [pair.Item1, pair.Item2];

    static Tensor[] Two((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];

    static Tensor[] Three((Tensor, Tensor, Tensor) three) => [three.Item1, three.Item2, three.Item3];
}
