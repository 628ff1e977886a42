// Every tensor that the documents print, computed with the library and compared to 4 decimals. data/expected.json has
// them with their seeds; only ex3_2_published is left out, because it is impossible.

/// <summary>The documents' entries, read from data/expected.json.</summary>
public static class Documents
{
    public const string Impossible = "ex3_2_published";

    static readonly Dictionary<string, JsonElement> Entries = JsonDocument
        .Parse(File.ReadAllText(Repository.PathOf("tests", "course", "data", "expected.json")))
        .RootElement.GetProperty("entries").EnumerateArray()
        .ToDictionary(entry => entry.GetProperty("id").GetString());

    /// <summary>The ids of all entries that the course must reproduce.</summary>
    public static IEnumerable<string> LawfulIds => Entries.Keys.Where(id => id != Impossible);

    /// <summary>The section of the chapter that prints an entry.</summary>
    public static string Section(string id) => Entries[id].GetProperty("section").GetString();

    /// <summary>An entry's numbers as float64; a part of it, where it has named parts.</summary>
    public static Tensor Value(string id, string part = null) => Numbers(Values(id, part));

    /// <summary>The names of an entry's parts, or one null where it is a single tensor.</summary>
    public static IEnumerable<string> Parts(string id) =>
        Values(id).ValueKind == JsonValueKind.Object
            ? Values(id).EnumerateObject().Select(part => part.Name)
            : new string[] { null };

    static JsonElement Values(string id, string part = null)
    {
        var values = Entries[id].GetProperty("values");
        return part is null ? values : values.GetProperty(part);
    }

    static Tensor Numbers(JsonElement values)
    {
        if (values.ValueKind == JsonValueKind.Array)
            return stack(values.EnumerateArray().Select(Numbers).ToArray());
        return tensor(values.ValueKind == JsonValueKind.String
            ? values.GetString() == "-inf" ? double.NegativeInfinity : throw new FormatException(values.GetString())
            : values.GetDouble());
    }
}

/// <summary>The same tensors, computed here: id → part → tensor.</summary>
public static class Computed
{
    static Tensor Inputs => Sentence.Embeddings();

    static readonly Dictionary<string, Func<Dictionary<string, Tensor>>> Recipes = new()
    {
        // 3.3 Simplified self-attention
        ["scores_x2"] = () => One(SimpleAttention.Scores(Inputs, Inputs[1])),
        ["dot_x1_x2"] = () => One(dot(Inputs[0], Inputs[1])),
        ["weights_x2_sumnorm"] = () => One(SimpleAttention.SumNormalize(SimpleAttention.Scores(Inputs, Inputs[1]))),
        ["weights_x2_softmax"] = () => One(SimpleAttention.SoftmaxNaive(SimpleAttention.Scores(Inputs, Inputs[1]))),
        ["context_x2"] = () => One(SimpleAttention.Context(
            SimpleAttention.Weights(SimpleAttention.Scores(Inputs, Inputs[1])), Inputs)),
        ["scores_all"] = () => One(SimpleAttention.Scores(Inputs)),
        ["weights_all"] = () => One(SimpleAttention.Weights(SimpleAttention.Scores(Inputs))),
        ["row_sums"] = () => One(SimpleAttention.Weights(SimpleAttention.Scores(Inputs)).sum(-1)),
        ["context_all"] = () => One(SimpleAttention.Context(
            SimpleAttention.Weights(SimpleAttention.Scores(Inputs)), Inputs)),

        // 3.4 Trainable weights
        ["W_qkv_rand123"] = () => Matrices(V1()),
        ["query_2_qkv"] = () => One(Query2(V1())),
        ["score_22_qkv"] = () => One(ScaledDotProduct.Scores(Query2(V1()), Keys(V1()))[1]),
        ["scores_2_qkv"] = () => One(ScaledDotProduct.Scores(Query2(V1()), Keys(V1()))),
        ["weights_2_qkv"] = () => One(Run(V1(), Inputs).AttentionWeights[1]),
        ["context_2_qkv"] = () => One(V1().forward(Inputs)[1]),
        ["sa_v1_123"] = () => One(V1().forward(Inputs)),
        ["W_linear789"] = () => Transposed(V2(789)),
        ["sa_v2_789"] = () => One(V2(789).forward(Inputs)),
        ["ex3_1"] = () => One(Exercise31()),

        // 3.5 Causal attention
        ["causal_weights_unmasked"] = () => One(Run(V2(789), Inputs).AttentionWeights),
        ["mask_tril"] = () => One(1 - CausalMask.Of(6)),
        ["masked_simple"] = () => One(MaskedSimple()),
        ["masked_simple_norm"] = () => One(SimpleAttention.SumNormalize(MaskedSimple())),
        ["masked_scores_inf"] = () => One(MaskedScores()),
        ["causal_weights"] = () => One(ScaledDotProduct.Weights(MaskedScores(), 2)),
        ["causal_attention_123"] = () => One(SameSentences(Causal().forward(Sentence.Batch()))),
        ["buffers_without_123"] = () => One(WithoutBuffer(Causal())),
        ["buffers_with"] = () => One(SameSentences(SecondCausal().forward(Sentence.Batch()))),
        ["state_dict_first"] = () => State(Causal(), withMask: false),
        ["state_dict_second"] = () => State(SecondCausal(), withMask: true),

        // 3.6 Multi-head attention
        ["mha_wrapper_123"] = () => One(SameSentences(Wrapper(dOut: 2).forward(Sentence.Batch()))),
        ["mha_123"] = () => One(SameSentences(MultiHead().forward(Sentence.Batch()))),
        ["batched_matmul"] = () => One(ScaledDotProduct.Scores(Heads(), Heads())[0]),
        ["ex3_2_recomputed"] = () => One(SameSentences(Wrapper(dOut: 1).forward(Sentence.Batch()))),
        ["ex3_3_params"] = () => One(tensor(
            new MultiHeadAttention(768, 768, 1024, 0.0, 12).parameters().Sum(p => p.numel()))),
        ["shapes"] = Shapes,
    };

    /// <summary>The entries whose values depend on the machine's random stream for dropout: either one is
    /// correct.</summary>
    public static readonly string[] Dropout =
    {
        "dropout_ones_default", "dropout_ones_intel_mkl", "dropout_weights_default", "dropout_weights_intel_mkl",
    };

    public static IEnumerable<string> Ids => Recipes.Keys.Concat(Dropout);

    public static Dictionary<string, Tensor> Parts(string id) => Recipes[id]();

    /// <summary>Dropout of one half, seed 123, on ones or on the causal weights.</summary>
    public static Tensor Dropped(bool ones)
    {
        var input = ones ? torch.ones(6, 6) : ScaledDotProduct.Weights(MaskedScores(), 2).detach();
        manual_seed(123);
        return nn.Dropout(0.5).forward(input);
    }

    static Dictionary<string, Tensor> One(Tensor tensor) => new() { [""] = tensor };

    static SelfAttentionV1 V1()
    {
        manual_seed(123);
        return new SelfAttentionV1(3, 2);
    }

    static SelfAttentionV2 V2(long seed)
    {
        manual_seed(seed);
        return new SelfAttentionV2(3, 2);
    }

    static CausalAttention Causal()
    {
        manual_seed(123);
        return new CausalAttention(3, 2, contextLength: 6, 0.0);
    }

    static CausalAttention SecondCausal()
    {
        Causal();
        return new CausalAttention(3, 2, contextLength: 6, 0.0);
    }

    static MultiHeadAttentionWrapper Wrapper(long dOut)
    {
        manual_seed(123);
        return new MultiHeadAttentionWrapper(3, dOut, contextLength: 6, 0.0, numHeads: 2);
    }

    static MultiHeadAttention MultiHead()
    {
        manual_seed(123);
        return new MultiHeadAttention(3, 2, contextLength: 6, 0.0, numHeads: 2);
    }

    static SelfAttentionV1 Run(SelfAttentionV1 module, Tensor x)
    {
        module.forward(x);
        return module;
    }

    static SelfAttentionV2 Run(SelfAttentionV2 module, Tensor x)
    {
        module.forward(x);
        return module;
    }

    static Tensor Query2(SelfAttentionV1 module) => matmul(Inputs[1], module.W_query).unsqueeze(0)[0];
    static Tensor Keys(SelfAttentionV1 module) => matmul(Inputs, module.W_key);

    static Dictionary<string, Tensor> Matrices(SelfAttentionV1 m) =>
        new() { ["W_query"] = m.W_query, ["W_key"] = m.W_key, ["W_value"] = m.W_value };

    static Dictionary<string, Tensor> Transposed(SelfAttentionV2 m) => new()
    {
        ["W_query_T"] = m.W_query.weight.T, ["W_key_T"] = m.W_key.weight.T, ["W_value_T"] = m.W_value.weight.T,
    };

    static Tensor Exercise31()
    {
        var v2 = V2(123);
        var v1 = new SelfAttentionV1(3, 2);
        WeightsOf.Linear(v2, v1);
        var output = v1.forward(Inputs);
        Laws.Agree(output, v2.forward(Inputs), "V1 with the weights of V2");
        return output;
    }

    static Tensor MaskedSimple() => Run(V2(789), Inputs).AttentionWeights * (1 - CausalMask.Of(6));

    static Tensor MaskedScores()
    {
        var v2 = V2(789);
        return CausalMask.Hide(
            ScaledDotProduct.Scores(v2.W_query.forward(Inputs), v2.W_key.forward(Inputs)), CausalMask.Of(6));
    }

    static Tensor WithoutBuffer(CausalAttention m)
    {
        var scores = ScaledDotProduct.Scores(m.W_query.forward(Inputs), m.W_key.forward(Inputs));
        var weights = ScaledDotProduct.Weights(CausalMask.Hide(scores, CausalMask.Of(6)), 2);
        return matmul(weights, m.W_value.forward(Inputs));
    }

    static Dictionary<string, Tensor> State(CausalAttention module, bool withMask)
    {
        var state = module.state_dict();
        var parts = new Dictionary<string, Tensor>
        {
            ["W_query"] = state["W_query.weight"],
            ["W_key"] = state["W_key.weight"],
            ["W_value"] = state["W_value.weight"],
        };
        if (withMask)
            parts["mask"] = state["mask"];
        return parts;
    }

    static Tensor Heads() => tensor(new[,,]
    {
        {
            { 0.2745f, 0.6584f, 0.2775f, 0.8573f },
            { 0.8993f, 0.0390f, 0.9268f, 0.7388f },
            { 0.7179f, 0.7058f, 0.9156f, 0.4340f },
        },
        {
            { 0.0772f, 0.3565f, 0.1479f, 0.5331f },
            { 0.4066f, 0.2318f, 0.4545f, 0.9737f },
            { 0.4606f, 0.5159f, 0.4220f, 0.5786f },
        },
    }).unsqueeze(0);

    /// <summary>The documents print one sentence of a batch of two equal ones; both must be there.</summary>
    static Tensor SameSentences(Tensor batch)
    {
        Assert.Equal(2, batch.shape[0]);
        Laws.Agree(batch[0], batch[1], "equal sentences must get equal context vectors");
        return batch[0];
    }

    static Dictionary<string, Tensor> Shapes()
    {
        using var _ = no_grad();
        manual_seed(123);
        var embeddings = randn(8, 4, 256);
        var texts = zeros(8, 1024, 768);
        return new Dictionary<string, Tensor>
        {
            ["keys"] = tensor(Keys(V1()).shape),
            ["batch"] = tensor(Sentence.Batch().shape),
            ["causal"] = tensor(Causal().forward(Sentence.Batch()).shape),
            ["wrapper"] = tensor(Wrapper(dOut: 2).forward(Sentence.Batch()).shape),
            ["mha"] = tensor(MultiHead().forward(Sentence.Batch()).shape),
            ["multihead-attention.ipynb embeddings"] =
                tensor(new MultiHeadAttention(256, 256, contextLength: 4, 0.0, numHeads: 2).forward(embeddings).shape),
            ["bonus every variant"] =
                tensor(MultiHeadAttention.JoinHeads(MultiHeadAttention.SplitHeads(texts, 12)).shape),
        };
    }
}

public class DocumentsTest
{
    public static TheoryData<string> Ids
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var id in Documents.LawfulIds.Except(Computed.Dropout)) data.Add(id);
            return data;
        }
    }

    [Fact]
    public void No_entry_is_forgotten()
    {
        Assert.Equal(Documents.LawfulIds.OrderBy(id => id), Computed.Ids.OrderBy(id => id));
        Assert.Equal(40, Documents.LawfulIds.Count());
    }

    [Theory, MemberData(nameof(Ids))]
    public void To_four_decimals(string id)
    {
        var parts = Computed.Parts(id);
        Assert.Equal(Documents.Parts(id).Select(part => part ?? "").Order(), parts.Keys.Order());
        foreach (var part in Documents.Parts(id))
            Laws.Close(parts[part ?? ""], Documents.Value(id, part), Tensors.FourDecimals, $"{id} {part}");
    }

    [Theory, InlineData("ones"), InlineData("weights")]
    public void Either_lawful_dropout_mask(string what)
    {
        var dropped = Computed.Dropped(ones: what == "ones");
        var met = new[] { "default", "intel_mkl" }.Where(stream => Fits(dropped, $"dropout_{what}_{stream}")).ToList();
        Assert.True(met.Count == 1, $"the mask is neither lawful one:\n{TensorText.Of(dropped)}");
        WriteLine($"     dropout of {what}: met the mask of the stream '{met[0]}'");

        bool Fits(Tensor actual, string id)
        {
            var expected = Documents.Value(id);
            return (actual.to_type(ScalarType.Float64) - expected).abs().max().item<double>() <= 5.1e-5;
        }
    }

    [Fact]
    public void The_published_solution_of_exercise_3_2_is_impossible()
    {
        // A context vector averages values w · x with |w| <= 1/sqrt(3), so it cannot exceed sum |x| / sqrt(3).
        var bound = Sentence.Embeddings().abs().sum(-1).max().item<float>() / Math.Sqrt(3);
        Assert.True(Documents.Value(Documents.Impossible).abs().max().item<double>() > bound);
        Assert.True(Documents.Value("ex3_2_recomputed").abs().max().item<double>() <= bound);
    }
}
