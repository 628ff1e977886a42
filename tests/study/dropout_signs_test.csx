// Dropout that is drawn in another way than the check draws is known by what it leaves.

using Xunit;

#nullable enable

public class DropoutSigns
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
        var verdict = Verdict.On(Checks.Of("3.7"), ExerciseReplies.Version("3.7",
            (double p) => new ByRule((scores, training) => rule(scores, p, training))));
        Assert.False(verdict.Passed);
        return verdict.Mistake;
    }

    static Tensor Own(Tensor weights, double p) =>
        weights * (rand(weights.shape) >= p) / (1 - p);
}
