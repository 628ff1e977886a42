#load "plain_attention.csx"

using TorchSharp;
using static TorchSharp.torch;

/// <summary>The checks of chapter 2's modules: matrices in parameters, in Linear layers, and copied from the one
/// to the other.</summary>
public static class TrainableModuleChecks
{
    static readonly string[] Names = ["W_query", "W_key", "W_value"];

    public static ExerciseCheck OfMatrices() => new("(T, d_out)",
        (ModuleState w, Tensor x) => Applied(PlainAttention.Context, w, x),
        Questions,
        [
            .. Wrong(Applied),
            (Mistakes.WeightTransposed, (ModuleState w, Tensor x) =>
                PlainAttention.Context(x, w["W_query"].T, w["W_key"].T, w["W_value"].T)),
        ])
    {
        State = Names,
        Trained = Names,
        StateShapes = question => Repeated(D_in(question), D_out(question)),
        Signs = [(Mistakes.WrongLayer, (question, got, _) => IsMixedUp(Applied, question, got))],
    };

    public static ExerciseCheck OfLayers() => new("(T, d_out)",
        (ModuleState w, Tensor x) => AppliedToLayers(PlainAttention.Context, w, x),
        Questions,
        [
            .. Wrong(AppliedToLayers),
            (Mistakes.WeightTransposed, (ModuleState w, Tensor x) =>
                PlainAttention.Context(x, w["W_query.weight"], w["W_key.weight"], w["W_value.weight"])),
        ])
    {
        State = Layers(""),
        Trained = Layers(""),
        StateShapes = question => Repeated(D_out(question), D_in(question)),
        Signs =
        [
            (Mistakes.BiasLeftOn, (_, got, _) => Names.Any(name => got.Values.ContainsKey($"{name}.bias"))),
            (Mistakes.WrongLayer, (question, got, _) => IsMixedUp(AppliedToLayers, question, got)),
        ],
    };

    // The output is the copy's; what it should be follows from the source, as it was drawn.
    public static ExerciseCheck CopiedWeights() => new("(T, d_out)",
        (ModuleState w, Tensor x) =>
        {
            var drawn = Source(w.Question);
            return PlainAttention.Context(x, drawn[0].T, drawn[1].T, drawn[2].T);
        },
        Questions,
        [
            (Mistakes.WeightTransposed, (ModuleState w, Tensor x) =>
            {
                CopyUnturned(w.Question);
                return PlainAttention.Context(
                    x, w["source.W_query.weight"], w["source.W_key.weight"], w["source.W_value.weight"]);
            }),
            (Mistakes.CopiedUnderGradient, (ModuleState w, Tensor x) => nn.Parameter(zeros(1)).copy_(ones(1))),
            (Mistakes.QueriesAndKeysSwapped, (ModuleState w, Tensor x) => PlainAttention.Context(
                x, w["source.W_key.weight"].T, w["source.W_query.weight"].T, w["source.W_value.weight"].T)),
        ])
    {
        State = [.. Layers("source."), .. Names.Select(name => $"target.{name}")],
        Signs =
        [
            (Mistakes.CopiedBackwards, (question, got, _) => !Layers("source.").Zip(Source(question)).All(layer =>
                Comparison.Same(got.Values[layer.First], layer.Second))),
            (Mistakes.NotAllCopied, (_, got, _) => LacksCopy(got)),
        ],
    };

    // The smallest one is square, so that a matrix the wrong way round still fits.
    static Question[] Questions =>
    [
        new(Inputs.Whole(2), Inputs.Whole(2)) { Input = 3 * Inputs.Normal(1, 2, 2), Seed = 1, Gradients = true },
        new(Inputs.Whole(3), Inputs.Whole(5)) { Input = 3 * Inputs.Normal(2, 4, 3), Seed = 2, Gradients = true },
    ];

    static long D_in(Question question) => question.Arguments[0].item<long>();

    static long D_out(Question question) => question.Arguments[1].item<long>();

    static long[][] Repeated(params long[] shape) => [shape, shape, shape];

    static string[] Layers(string module) => [.. Names.Select(name => $"{module}{name}.weight")];

    static Tensor Applied(PlainAttention.Function attention, ModuleState w, Tensor x) =>
        attention(x, w["W_query"], w["W_key"], w["W_value"]);

    static Tensor AppliedToLayers(PlainAttention.Function attention, ModuleState w, Tensor x) =>
        attention(x, w["W_query.weight"].T, w["W_key.weight"].T, w["W_value.weight"].T);

    // Wrong ways of attention, by a module's own matrices.
    static IEnumerable<(Mistake, Delegate)> Wrong(Func<PlainAttention.Function, ModuleState, Tensor, Tensor> applied) =>
        PlainAttention.Wrong.Select(known => (known.Mistake,
            (Delegate)((ModuleState w, Tensor x) => applied(known.Version, w, x))));

    // One matrix stands where another should: twice the same, or two changed places.
    static bool IsMixedUp(
        Func<PlainAttention.Function, ModuleState, Tensor, Tensor> applied, Question question, Reply got)
    {
        var state = new ModuleState(got.Values, question);
        return (from i in Enumerable.Range(0, 3) from j in Enumerable.Range(0, 3) from k in Enumerable.Range(0, 3)
                select applied((x, q, key, v) => Picked(x, [q, key, v], i, j, k), state, question.Input))
            .Any(output => Comparison.Same(got.Result, output));
    }

    static Tensor Picked(Tensor x, Tensor[] matrices, int i, int j, int k) =>
        PlainAttention.Context(x, matrices[i], matrices[j], matrices[k]);

    // The matrices of the Linear layers, drawn once more.
    static Tensor[] Source(Question question)
    {
        manual_seed(question.Seed);
        return [.. Names.Select(_ => nn.Linear(D_in(question), D_out(question), hasBias: false).weight)];
    }

    // Fails as it does in the exercise, where the shapes differ.
    static void CopyUnturned(Question question)
    {
        using (no_grad())
            zeros(D_in(question), D_out(question)).copy_(zeros(D_out(question), D_in(question)));
    }

    static bool LacksCopy(Reply got) => Names.Any(name =>
        Names.All(other => !Comparison.Same(got.Values[$"target.{name}"], got.Values[$"source.{other}.weight"].T)));
}
