// What chapter 3 says of its trainings holds for other seeds too, and against models that try to refute it.

public class MaskLearnsBracketsTest
{
    const int Steps = 160;

    public static TheoryData<int> Seeds => ClaimSeeds.First(2);

    static (NextWordModel Model, CausalAttention Attention, Tensor Texts) Learn(
        int seed, Action<CausalAttention> change)
    {
        CausalAttention attention = null;
        var (model, _) = NextWordExperiment.Learn("a claim", ClaimSeeds.Options(seed, Steps), (dIn, dOut, length) =>
        {
            attention = new CausalAttention(dIn, dOut, length, dropoutRate: 0.0);
            change(attention);
            return attention;
        });
        manual_seed(seed + 1000);
        return (model, attention, Brackets.Texts(500));
    }

    static double Closes(NextWordModel model, Tensor texts) =>
        Brackets.ClosedRightly(texts, model.ScoresInUse(texts));

    [Theory, MemberData(nameof(Seeds))]
    public void With_the_mask_the_weight_is_on_the_opening_word(int seed)
    {
        var (model, attention, texts) = Learn(seed, _ => { });
        Assert.InRange(Closes(model, texts), 0.95, 1);
        using var off = no_grad();
        var loss = model.Loss(texts).item<float>();
        Assert.InRange(loss, Brackets.BestLoss - 0.02, Brackets.BestLoss + 0.15);
        var weights = attention.AttentionWeights;                     // (500, T, T)
        var (opening, closing) = Brackets.Places(texts);
        var row = weights[arange(500), closing - 1];                  // (500, T)
        Assert.InRange(row.gather(1, opening.unsqueeze(1)).mean().item<float>(), 0.7, 1);
        // One of the four kinds can be known without looking: if none of the others is seen, it must be this one.
        var found = row.argmax(-1).eq(opening);                       // (500)
        var kind = texts[arange(500), opening];                       // (500)
        Assert.InRange(Enumerable.Range(0, Brackets.Kinds).Count(k => Accuracy.Of(found[kind.eq(k)]) > 0.95), 3, 4);
        Assert.Equal(0, weights.triu(diagonal: 1).sum().item<float>());
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Without_the_mask_it_looks_ahead_and_fails_in_use(int seed)
    {
        var (model, attention, texts) = Learn(seed, module => module.mask.zero_());
        using var off = no_grad();
        Assert.InRange(model.Loss(texts).item<float>(), 0, 0.1);
        Assert.InRange(attention.AttentionWeights[.., ..^1].triu(diagonal: 1).sum(-1).mean().item<float>(), 0.5, 1);
        Assert.InRange(Closes(model, texts), 0, 0.5);
    }

    // The counter-model: if the current word and its position were enough, this one would learn as well.
    [Theory, MemberData(nameof(Seeds))]
    public void A_model_that_sees_the_current_word_alone_is_no_better_than_chance(int seed)
    {
        var (model, _, texts) = Learn(seed, module => module.mask.copy_(1 - eye(Brackets.Length)));
        Assert.InRange(Closes(model, texts), 0.15, 0.35);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Dropout_helps_on_few_texts_and_learns_what_it_hides_half_of_the_time(int seed)
    {
        manual_seed(seed + 3);
        var (seen, unseen) = (Brackets.Texts(24), Brackets.Texts(500));
        (double Loss, double Closes) Train(double rate, Func<Tensor> texts)
        {
            manual_seed(seed + 4);
            var attention = new CausalAttention(16, 16, Brackets.Length, rate);
            var model = new NextWordModel(Brackets.Words, Brackets.Length, width: 16, attention);
            Trainer.Train("a claim", model, Steps, () => model.Loss(texts()), 2e-2);
            using var _ = no_grad();
            return (model.Loss(unseen).item<float>(), Closes(model, unseen));
        }
        Assert.True(Train(0.5, () => seen).Loss < Train(0, () => seen).Loss - 0.2);
        Assert.InRange(Train(0.5, () => Brackets.Texts(32)).Closes, 0.95, 1);
    }
}
