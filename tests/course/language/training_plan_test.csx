// The learning rate of a language model's training.

public class TrainingPlanTest
{
    [Theory, InlineData(1), InlineData(2), InlineData(7), InlineData(400)]
    public void The_rate_rises_to_its_largest_and_then_falls(int steps)
    {
        var plan = new TrainingPlan(steps, LearningRate: 0.25);
        var rates = Enumerable.Range(0, steps).Select(plan.Rate).ToArray();
        var top = Array.IndexOf(rates, rates.Max());
        Assert.All(rates, rate => Assert.InRange(rate, 1e-9, 0.25));
        Assert.Equal(0.25, rates[top], 1e-9);
        Assert.True(top <= steps / 10);
        for (var step = 1; step < steps; step++)
            Assert.True(step <= top ? rates[step] > rates[step - 1] : rates[step] < rates[step - 1] || step == top + 1);
        if (steps == 400)
            Assert.InRange(rates[^1], 0.0125, 0.0135);
    }
}
