// What chapter 5 says, tried over seeds.

public class LanguageClaimsTest
{
    static readonly LanguageText Text =
        new(TextFile.Read(Repository.PathOf("lib", "data", "texts", "moby_dick.txt"), 1), "moby_dick");

    static readonly Lazy<double>[] Baselines = Enumerable.Range(0, 4)
        .Select(n => new Lazy<double>(() => new NGrams(Text.Training, Text.Characters.Count, n).Loss(Text.HeldOut))).ToArray();

    public static TheoryData<int> Seeds => ClaimSeeds.First(1);

    static LanguageTraining Trained(int seed, int steps)
    {
        var training = new LanguageTraining(Text, new(Text.Characters.Count), new TrainingPlan(steps, 12, 6e-3, seed));
        training.Run(steps);
        return training;
    }

    [Fact]
    public void Each_longer_context_of_the_counts_knows_more() =>
        Assert.True(Baselines[0].Value > Baselines[1].Value + 1 && Baselines[1].Value > Baselines[2].Value + 0.5
            && Baselines[2].Value > Baselines[3].Value + 0.3);

    [Theory, MemberData(nameof(Seeds))]
    public void A_shorter_training_beats_the_bigram_by_a_margin(int seed)
    {
        using var training = Trained(seed + 1, steps: 500);
        var loss = training.Judge(256);
        Assert.True(loss < Baselines[2].Value - 0.2, $"{loss} against {Baselines[2].Value}");
        Assert.Equal(500, training.Losses.Count);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Each_part_that_is_missing_costs(int seed)
    {
        var losses = LanguagePartsExperiment.Variants(Text).Select(variant =>
            (variant.Name, Loss: LanguagePartsExperiment.HeldOutLoss(Text, variant.Options, 400, seed + 1))).ToArray();
        Assert.All(losses[1..], part => Assert.True(part.Loss > losses[0].Loss + 0.03, $"{part} against {losses[0]}"));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Values_learn_before_queries_and_keys(int seed)
    {
        manual_seed(seed + 10);
        var model = new LanguageModel(new(Text.Characters.Count));
        var (ids, next) = Text.Batch(12, 64);
        model.Loss(ids, next).backward();
        double Norm(Linear layer) => layer.weight.grad.norm().item<float>();
        Assert.All(model.blocks, block => Assert.True(
            Norm(block.attention.W_value) > 2 * Math.Max(Norm(block.attention.W_query), Norm(block.attention.W_key))
            && Norm(block.attention.W_query) > 0 && Norm(block.attention.W_key) > 0));
    }

    /// <summary>The whole training, with other seeds than the chapter's.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void The_whole_training_beats_the_trigram(int seed)
    {
        if (!TestRun.Long)
            return;
        using var training = Trained(seed + 1, steps: 1400);
        Assert.True(training.Judge() < Baselines[3].Value - 0.1);
    }
}
