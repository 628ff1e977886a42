#nullable enable
// Mistakes that no single function makes are recognised by their effects: a wrong seed, a lost gradient, a missing
// parameter.

public class SymptomsTest
{
    static readonly (string Name, Mistake Mistake, Delegate Version)[] Functions =
    [
        ("through_the_bottleneck", Mistakes.NotFilledIn, () => new long[] { 16, 0, 48, 480 }),
        ("order", Mistakes.NotFilledIn, () => new long[] { 2, 1, 0, -1 }),
        ("row_sums", Mistakes.NotFilledIn, () => new long[] { 3, -1, 0, 2 }),
        ("row_sums", Mistakes.SumsStayOne, () => new long[] { 2, 2, 2, 2 }),
        ("bahdanau_score", Mistakes.LoopOneShort, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            WithoutTheLast(matmul((matmul(W, s) + matmul(states, U.T)).tanh(), v))),
        ("scores_of_one", Mistakes.LoopOneShort, (Tensor inputs, Tensor query) => WithoutTheLast(matmul(inputs, query))),
        ("all_scores", Mistakes.ChangesItsArgument, (Tensor inputs) =>
        {
            var scores = matmul(inputs, inputs.T);
            inputs.zero_();
            return scores;
        }),
        ("three_matrices", Mistakes.WrongSeed, (long dIn, long dOut) => Drawn(124, dIn, dOut)),
        ("three_matrices", Mistakes.WrongSeed, (long dIn, long dOut) => Drawn(789, dIn, dOut)),
        ("three_matrices", Mistakes.MatricesChangedPlaces, (long dIn, long dOut) => Drawn(123, dIn, dOut).flip(0)),
        ("queries", Mistakes.MultipliedInWrongOrder, (Tensor inputs, Tensor W) => matmul(inputs, W).T),
        ("scores", Mistakes.KeysNotTransposed, (Tensor queries, Tensor keys) => queries.mm(keys)),
        ("gradient", Mistakes.GradientBroken, (Tensor scores) => Mixed(softmax(scores, dim: -1)).detach()),
        ("gradient", Mistakes.GradientBroken, (Tensor scores) => Mixed(softmax(scores.detach(), dim: -1)) + 0 * scores),
        ("gradient", Mistakes.GradientBroken, (Tensor scores) => softmax(scores, dim: -1).mul_(0.9).add_(0.1 / scores.shape[0])),
        ("batches", Mistakes.KeysNotTransposed, (Tensor queries, Tensor keys) => queries.bmm(keys)),
        ("mask_scores", Mistakes.MaskedTooHigh, (Tensor scores) =>
            softmax(scores.masked_fill(ones_like(scores).triu(1) == 1, -100), dim: -1)),
        ("mask_scores", Mistakes.MaskedTooHigh, (Tensor scores) =>
            softmax(scores.masked_fill(ones_like(scores).triu(1) == 1, -1000), dim: -1)),
        ("side_by_side", Mistakes.HeadsNotJoined, (Tensor first, Tensor second) => stack([first, second], dim: 1)),
        ("how_many_parameters", Mistakes.HeadsCountedTwice, (long dIn, long dOut, long contextLength, long heads) =>
            3 * dIn * dOut * heads + dOut * dOut + dOut),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Functions.Length)];

    [Theory, MemberData(nameof(Places))]
    public void A_function_is_known_by_what_it_leaves(int place)
    {
        var (name, mistake, version) = Functions[place];
        Assert.Equal(mistake, ExerciseReplies.VerdictOn(name, version).Mistake);
    }

    [Theory]
    [InlineData("matrix_module", "W_key")]
    [InlineData("module", "mask")]
    [InlineData("whole_module", "out_proj.bias")]
    public void What_the_state_dict_lacks_is_not_registered(string exercise, string name) =>
        Assert.Equal(Mistakes.NotRegistered, Found(exercise, values => values.Remove(name)));

    [Theory]
    [InlineData("matrix_module", "W_key", "keys")]
    [InlineData("module", "mask", "hidden")]
    [InlineData("module", "W_query.weight", "toQueries.weight")]
    public void What_has_another_name_is_told_apart(string exercise, string name, string other) =>
        Assert.Equal(Mistakes.RegisteredUnderOtherName, Found(exercise, values =>
        {
            values[other] = values[name];
            values.Remove(name);
        }));

    // The bias is not a mask with another name.
    [Fact]
    public void Something_else_in_the_state_dict_is_no_other_name() =>
        Assert.Equal(Mistakes.NotRegistered, Found("module", values =>
        {
            values["W_query.bias"] = ones(1);
            values.Remove("mask");
        }));

    [Fact]
    public void A_row_of_one_number_is_no_scalar()
    {
        Assert.Equal(Mistakes.RowOfOneNumber, ExerciseReplies.VerdictOn("one_score",
            (Tensor query, Tensor word) => (query * word).sum(-1, keepdim: true)).Mistake);
        Assert.Null(ExerciseReplies.VerdictOn("one_score",
            (Tensor query, Tensor word) => 2 * (query * word).sum(-1, keepdim: true)).Mistake);
    }

    [Theory]
    [InlineData("return x.sum(0);", true)]
    [InlineData("return x.sum(0, keepdim: true);", true)]
    [InlineData("return x.sum(dim: 0); // not sum(0)", false)]
    [InlineData("return x.sum(-1);", false)]
    public void The_sum_over_a_type_is_named_by_the_text(string text, bool isNamed)
    {
        var verdict = ExerciseReplies.VerdictOn("scores_of_one", (Tensor inputs, Tensor query) => zeros(1, 1, 1));
        Assert.Null(verdict.Mistake);
        Assert.Equal(isNamed ? Mistakes.ZeroTakenForType : null, TextMistakes.Named(verdict, text).Mistake);
    }

    [Fact]
    public void A_plain_tensor_gets_no_gradient() =>
        Assert.Equal(Mistakes.NotTrained, Found("matrix_module", values => values.Remove("gradient of W_value")));

    [Fact]
    public void A_parameter_of_another_shape_is_odd()
    {
        Assert.Equal(Mistakes.OddParameter, Found("matrix_module", values => values["W_key"] = zeros(9, 9)));
        Assert.Equal(Mistakes.WeightTransposed, Found("matrix_module", values => values["W_key"] = values["W_key"].T));
    }

    [Fact]
    public void A_bias_that_was_left_on_shows_in_the_state_dict() =>
        Assert.Equal(Mistakes.BiasLeftOn, Found("linear_module", values =>
        {
            values["W_query.bias"] = ones(1);
            values["result"] = values["result"] + 1;
        }));

    static Mistake? Found(string exercise, Action<Dictionary<string, Tensor>> change)
    {
        var replies = ExerciseReplies.Solution(exercise).Select(reply =>
        {
            var values = reply.Values.ToDictionary();
            change(values);
            return reply with { Values = values };
        });
        return Verdict.On(ExerciseReplies.Check(exercise), replies.ToList()).Mistake;
    }

    // Whatever was in the memory that `empty` returned.
    static Tensor WithoutTheLast(Tensor scores) => cat([scores[..^1], full(1, 42f)]);

    static Tensor Mixed(Tensor weights) => weights * 0.9 + 0.1 / weights.shape[0];

    static Tensor Drawn(int seed, long dIn, long dOut)
    {
        manual_seed(seed);
        return stack([rand(dIn, dOut), rand(dIn, dOut), rand(dIn, dOut)]);
    }
}

// Dropout that is drawn differently from the check's is recognised by its effects.
public class DropoutSymptomsTest
{
    [Fact]
    public void Own_draw_is_told_apart_from_dropout_left_on()
    {
        Assert.Equal(Mistakes.DropoutOfYourOwn, Found((scores, p, training) =>
            training ? Own(softmax(scores, dim: -1), p) : softmax(scores, dim: -1)));
        Assert.Equal(Mistakes.DropoutLeftOn, Found((scores, p, training) => Own(softmax(scores, dim: -1), p)));
    }

    [Fact]
    public void Other_errors_show_no_sign()
    {
        Assert.Null(Found((scores, p, training) => Own(softmax(scores, dim: 0), p)));
        Assert.Null(Found((scores, p, training) => Own(softmax(scores, dim: -1), p) * (1 - p)));
        Assert.Null(Found((scores, p, training) => softmax(scores, dim: -1) / (1 - p)));
        Assert.Null(Found((scores, p, training) => softmax(scores, dim: -1)[0]));
    }

    static Mistake? Found(Func<Tensor, double, bool, Tensor> rule)
    {
        var verdict = ExerciseReplies.VerdictOn("where_dropout_goes",
            (double p) => new FunctionModule((scores, training) => rule(scores, p, training)));
        Assert.False(verdict.Passed);
        return verdict.Mistake;
    }

    static Tensor Own(Tensor weights, double p) =>
        weights * (rand(weights.shape) >= p) / (1 - p);
}
