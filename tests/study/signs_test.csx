// Mistakes that no single function makes are known by what they leave: a wrong seed, a lost gradient, a parameter
// that is missing.

using Xunit;

#nullable enable

public class Signs
{
    static readonly (string Id, Mistake Mistake, Delegate Version)[] Functions =
    [
        ("0.3", Mistakes.NotFilledIn, () => new long[] { 16, 0, 48, 480 }),
        ("0.4", Mistakes.LoopOneShort, (Tensor s, Tensor states, Tensor W, Tensor U, Tensor v) =>
            WithoutTheLast(matmul((matmul(W, s) + matmul(states, U.T)).tanh(), v))),
        ("1.2", Mistakes.LoopOneShort, (Tensor inputs, Tensor query) => WithoutTheLast(matmul(inputs, query))),
        ("1.6", Mistakes.ChangesItsArgument, (Tensor inputs) =>
        {
            var scores = matmul(inputs, inputs.T);
            inputs.zero_();
            return scores;
        }),
        ("2.1", Mistakes.WrongSeed, (long dIn, long dOut) => Drawn(124, dIn, dOut)),
        ("2.1", Mistakes.WrongSeed, (long dIn, long dOut) => Drawn(789, dIn, dOut)),
        ("2.1", Mistakes.MatricesChangedPlaces, (long dIn, long dOut) => Drawn(123, dIn, dOut).flip(0)),
        ("2.2", Mistakes.MultipliedInWrongOrder, (Tensor inputs, Tensor W) => matmul(inputs, W).T),
        ("2.3", Mistakes.KeysNotTransposed, (Tensor queries, Tensor keys) => queries.mm(keys)),
        ("2.11", Mistakes.GradientBroken, (Tensor scores) => Mixed(softmax(scores, dim: -1)).detach()),
        ("2.11", Mistakes.GradientBroken, (Tensor scores) => Mixed(softmax(scores.detach(), dim: -1)) + 0 * scores),
        ("2.11", Mistakes.GradientBroken, (Tensor scores) => softmax(scores, dim: -1).mul_(0.9).add_(0.1 / scores.shape[0])),
        ("3.8", Mistakes.KeysNotTransposed, (Tensor queries, Tensor keys) => queries.bmm(keys)),
        ("4.1", Mistakes.HeadsNotJoined, (Tensor first, Tensor second) => stack([first, second], dim: 1)),
        ("4.9", Mistakes.HeadsCountedTwice, (long dIn, long dOut, long contextLength, long heads) =>
            3 * dIn * dOut * heads + dOut * dOut + dOut),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Functions.Length)];

    [Theory, MemberData(nameof(Places))]
    public void A_function_is_known_by_what_it_leaves(int place)
    {
        var (id, mistake, version) = Functions[place];
        Assert.Equal(mistake, Verdict.On(Checks.Of(id), ExerciseReplies.Version(id, version)).Mistake);
    }

    [Theory]
    [InlineData("2.8", "W_key")]
    [InlineData("3.9", "mask")]
    [InlineData("4.8", "out_proj.bias")]
    public void What_the_state_dict_lacks_is_not_registered(string id, string name) =>
        Assert.Equal(Mistakes.NotRegistered, Found(id, values => values.Remove(name)));

    [Fact]
    public void A_plain_tensor_gets_no_gradient() =>
        Assert.Equal(Mistakes.NotTrained, Found("2.8", values => values.Remove("gradient of W_value")));

    [Fact]
    public void A_parameter_of_another_shape_is_odd()
    {
        Assert.Equal(Mistakes.OddParameter, Found("2.8", values => values["W_key"] = zeros(9, 9)));
        Assert.Equal(Mistakes.WeightTransposed, Found("2.8", values => values["W_key"] = values["W_key"].T));
    }

    [Fact]
    public void A_bias_that_was_left_on_shows_in_the_state_dict() =>
        Assert.Equal(Mistakes.BiasLeftOn, Found("2.9", values =>
        {
            values["W_query.bias"] = ones(1);
            values["result"] = values["result"] + 1;
        }));

    static Mistake? Found(string id, Action<Dictionary<string, Tensor>> change)
    {
        var replies = ExerciseReplies.Solution(id).Select(reply =>
        {
            var values = reply.Values.ToDictionary();
            change(values);
            return reply with { Values = values };
        });
        return Verdict.On(Checks.Of(id), replies.ToList()).Mistake;
    }

    // What stood in the memory that `empty` handed out.
    static Tensor WithoutTheLast(Tensor scores) => cat([scores[..^1], full(1, 42f)]);

    static Tensor Mixed(Tensor weights) => weights * 0.9 + 0.1 / weights.shape[0];

    static Tensor Drawn(int seed, long dIn, long dOut)
    {
        manual_seed(seed);
        return stack([rand(dIn, dOut), rand(dIn, dOut), rand(dIn, dOut)]);
    }
}
