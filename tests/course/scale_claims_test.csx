// What the chapter says of scaling, tried with many draws and trainings.

public class ScaleClaimsTest
{
    public static TheoryData<int> Seeds => ClaimSeeds.First(2);

    [Theory, MemberData(nameof(Seeds))]
    public void The_spread_of_scores_is_the_root_of_d_k_whatever_the_width_of_words(int seed)
    {
        manual_seed(seed);
        foreach (var d_k in new[] { 4, 64 })
            foreach (var d_model in new[] { 16, 256 })
            {
                // An average over draws of the weights, because one draw of small matrices says little.
                var spread = Enumerable.Range(0, 20).Average(_ =>
                {
                    var words = randn(60, d_model);
                    Tensor Project() => matmul(words, randn(d_model, d_k)) / Math.Sqrt(d_model);
                    return matmul(Project(), Project().T).std().item<float>();
                });
                Assert.InRange(spread / Math.Sqrt(d_k), 0.8, 1.2);
            }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Wide_keys_are_too_sharp_as_they_are_and_too_flat_over_d_k(int seed)
    {
        manual_seed(seed);
        var scores = matmul(randn(300, 1024), randn(1024, 6));
        var (raw, rooted, flat) =
            (SoftmaxHealth.Of(scores), SoftmaxHealth.Of(scores / 32), SoftmaxHealth.Of(scores / 1024));
        Assert.True(raw.Entropy < 0.15 && raw.Gradient < rooted.Gradient / 4);
        Assert.InRange(rooted.Entropy, 1.2, 1.6);
        Assert.InRange(flat.Entropy, 1.785, Math.Log(6) + 1e-6);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Training_goes_furthest_over_the_root(int seed)
    {
        var database = new Lookup(keys: 8, values: 8, rows: 6);
        double Last(double divisor)
        {
            manual_seed(seed);
            var model = new WideLookup(database.Width, dK: 64, database.ValueWidth, divisor);
            manual_seed(seed + 1);
            return Trainer.Train($"over {divisor}", model, 200, () =>
            {
                var (x, right, _) = database.Batch(64);
                return (model.forward(x) - right).square().sum(-1).mean();
            }).Last;
        }
        var (raw, rooted, flat) = (Last(1), Last(8), Last(64));
        Assert.True(rooted < flat && rooted * 5 < raw, $"as they are {raw}, over the root {rooted}, over d_k {flat}");
    }
}
