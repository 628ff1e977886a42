// The training loop is deterministic, throws when the model cannot learn, and is silent otherwise.

public class TrainerTest
{
    static (Linear Model, Tensor X, Tensor Y) Line()
    {
        manual_seed(1);
        var x = randn(64, 3);
        var y = matmul(x, tensor(new float[,] { { 1f }, { -2f }, { 0.5f } })) + 0.25f;
        return (nn.Linear(3, 1), x, y);
    }

    [Fact]
    public void It_finds_the_line_behind_the_points()
    {
        var (model, x, y) = Line();
        var history = Trainer.Train("line", model, 800, () => (model.forward(x) - y).square().mean());
        Laws.Close(model.weight, tensor(new float[,] { { 1f, -2f, 0.5f } }), 1e-2, "slopes");
        Laws.Close(model.bias, tensor(new[] { 0.25f }), 1e-2, "offset");
        Assert.Equal(800, history.Losses.Count);
        Assert.True(history.Last < history.First / 100);
        Assert.False(model.training);
    }

    [Fact]
    public void It_trains_in_double_precision()
    {
        var (model, x, y) = Line();
        model.to(float64);
        var (wide, right) = (x.to(float64), y.to(float64));
        var history = Trainer.Train("double", model, 800, () => (model.forward(wide) - right).square().mean());
        Laws.Close(model.weight, tensor(new double[,] { { 1, -2, 0.5 } }), 1e-2, "slopes");
        Assert.True(history.Last < history.First / 100);
    }

    [Fact]
    public void The_same_seed_gives_the_same_history_bit_for_bit()
    {
        LossHistory Run()
        {
            manual_seed(4);
            var attention = new CausalAttention(8, 8, Brackets.Length, dropoutRate: 0.3);
            var model = new NextWordModel(Brackets.Words, Brackets.Length, width: 8, attention);
            return Trainer.Train("twice", model, 12, () => model.Loss(Brackets.Texts(8)));
        }
        Assert.Equal(Run().Losses, Run().Losses);
    }

    [Fact]
    public void A_parameter_without_gradient_is_named()
    {
        var (used, idle) = (nn.Linear(3, 1), nn.Linear(3, 1));
        var model = nn.Sequential(("used", used), ("idle", idle));
        var error = Assert.Throws<InvalidOperationException>(
            () => Trainer.Train("half", model, 5, () => used.forward(ones(2, 3)).square().mean()));
        Assert.Contains("half: no gradient reaches", error.Message);
        Assert.Contains("idle.weight, idle.bias", error.Message);
        Assert.DoesNotContain("used.", error.Message);
    }

    [Fact]
    public void A_loss_that_is_no_number_stops_at_once()
    {
        var (model, x, y) = Line();
        var calls = 0;
        var error = Assert.Throws<InvalidOperationException>(() => Trainer.Train("wild", model, 50, () =>
            (model.forward(x) - y).square().mean() * (++calls == 4 ? float.NaN : 1f)));
        Assert.Equal(4, calls);
        Assert.Contains("wild: the loss became NaN at step 4, after ", error.Message);

        error = Assert.Throws<InvalidOperationException>(() => Trainer.Train("first", model, 50, () =>
            (model.forward(x) / 0f).square().mean()));
        Assert.Contains("at the very first step", error.Message);
        Assert.True((bool)model.weight.isfinite().all(), "a loss that is no number must not reach the weights");
    }

    [Fact]
    public void A_loss_of_many_numbers_is_refused()
    {
        var (model, x, y) = Line();
        var error = Assert.Throws<InvalidOperationException>(
            () => Trainer.Train("many", model, 5, () => (model.forward(x) - y).square()));
        Assert.Contains("shape (64, 1), but must be one number", error.Message);
    }

    [Fact]
    public void No_steps_are_refused() => Assert.Contains("steps is 0",
        Assert.Throws<ArgumentException>(() => Trainer.Train("none", nn.Linear(1, 1), 0, () => zeros(1))).Message);

    [Fact]
    public void The_last_loss_is_the_mean_of_the_last_tenth()
    {
        var history = new LossHistory("x", Enumerable.Range(1, 20).Select(i => (double)i).ToArray());
        Assert.Equal(1, history.First);
        Assert.Equal(19.5, history.Last);
        Assert.Equal(7, new LossHistory("x", new[] { 7.0 }).Last);
    }
}
