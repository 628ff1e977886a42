// Proof that the tests can fail: common mistakes in code for attention, one class each, with the law or table that
// catches it. The right code, written in the same form, passes everything.

/// <summary>Multi-head causal attention with every step as a method, so that a mistake replaces one step.</summary>
public class WrittenOut
{
    public const int NumHeads = 2;

    readonly MultiHeadAttention _module;
    protected readonly double Rate;
    Tensor _weights;
    bool _training = true;

    public WrittenOut(MultiHeadAttention module, double rate) => (_module, Rate) = (module, rate);

    public virtual Tensor Project(Linear layer, Tensor x) => layer.forward(x);
    public virtual Tensor Split(Tensor x, int heads) => x.view(x.shape[0], x.shape[1], heads, -1).transpose(1, 2);
    public virtual Tensor Scale(Tensor scores, long dK) => scores / Math.Sqrt(dK);
    public virtual long Diagonal => 1;
    public virtual Tensor Mask(Tensor scores, Tensor mask) => scores.masked_fill(mask, float.NegativeInfinity);
    public virtual Tensor Normalise(Tensor scores) => scores.softmax(-1);
    public virtual Tensor MaskAgain(Tensor weights, Tensor mask) => weights;
    public virtual bool DropsNow(bool training) => training;
    public virtual Tensor Drop(Tensor weights) => weights * (rand_like(weights) >= Rate) / (1 - Rate);
    public virtual Tensor Join(Tensor x) => x.transpose(1, 2).contiguous().view(x.shape[0], x.shape[2], -1);
    public virtual Tensor Out(Linear layer, Tensor x) => layer.forward(x);

    public Tensor Forward(Tensor x)
    {
        var queries = Split(Project(_module.W_query, x), NumHeads);
        var keys = Split(Project(_module.W_key, x), NumHeads);
        var values = Split(Project(_module.W_value, x), NumHeads);
        var mask = triu(ones(x.shape[1], x.shape[1]), Diagonal).@bool();
        var scores = Scale(matmul(queries, keys.transpose(2, 3)), keys.shape[^1]);
        var kept = MaskAgain(Normalise(Mask(scores, mask)), mask);
        _weights = kept.detach();
        var dropped = Rate > 0 && DropsNow(_training) ? Drop(kept) : kept;
        return Out(_module.out_proj, Join(matmul(dropped, values)));
    }

    public Attention Attention => new(Forward, () => _weights, on => _training = on);
}

public static class WrongAttention
{
    public sealed class None(MultiHeadAttention m, double rate) : WrittenOut(m, rate) { }

    public sealed class SoftmaxOverTheWrongDimension(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override Tensor Normalise(Tensor scores) => scores.softmax(-2);
    }

    public sealed class NoScaling(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override Tensor Scale(Tensor scores, long dK) => scores;
    }

    public sealed class ScalingByTheWidth(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override Tensor Scale(Tensor scores, long dK) => scores / dK;
    }

    public sealed class MaskAfterSoftmaxWithoutRenormalising(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override Tensor Mask(Tensor scores, Tensor mask) => scores;
        public override Tensor MaskAgain(Tensor weights, Tensor mask) => weights.masked_fill(mask, 0);
    }

    public sealed class NoMask(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override Tensor Mask(Tensor scores, Tensor mask) => scores;
    }

    public sealed class MaskOneTooLate(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override long Diagonal => 2;
    }

    public sealed class MaskOneTooEarly(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override long Diagonal => 0;
    }

    public sealed class ViewInsteadOfTranspose(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override Tensor Split(Tensor x, int heads) => x.view(x.shape[0], heads, x.shape[1], -1);
    }

    public sealed class HeadsNotContiguous(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override Tensor Join(Tensor x) => x.contiguous().view(x.shape[0], x.shape[2], -1);
    }

    public sealed class DropoutAtEvaluation(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override bool DropsNow(bool training) => true;
    }

    public sealed class DropoutWithoutRescaling(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override Tensor Drop(Tensor weights) => weights * (rand_like(weights) >= Rate);
    }

    public sealed class MissingOutputProjection(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        public override Tensor Out(Linear layer, Tensor x) => x;
    }

    public sealed class ProjectionsTransposed(MultiHeadAttention m, double rate) : WrittenOut(m, rate)
    {
        // Only where it fits: with other shapes, libtorch's matmul ends the whole process.
        public override Tensor Project(Linear layer, Tensor x) =>
            layer.in_features == layer.out_features ? matmul(x, layer.weight) : layer.forward(x);
    }
}

public class WrongImplementationsTest
{
    const string Rows = "rows sum to 1";
    const string Leak = "no leak";
    const string Table = "the documents' table";
    const string Split = "wrapper equals split heads";
    const string Evaluation = "evaluation is deterministic";
    const string Mean = "dropout keeps the mean";

    [Fact]
    public void The_right_way_passes_everything() => Assert.Empty(Broken(typeof(WrongAttention.None)));

    [Theory]
    [InlineData(typeof(WrongAttention.SoftmaxOverTheWrongDimension), Rows)]
    [InlineData(typeof(WrongAttention.NoScaling), Split)]
    [InlineData(typeof(WrongAttention.ScalingByTheWidth), Split)]
    [InlineData(typeof(WrongAttention.MaskAfterSoftmaxWithoutRenormalising), Rows)]
    [InlineData(typeof(WrongAttention.NoMask), Leak)]
    [InlineData(typeof(WrongAttention.MaskOneTooLate), Leak)]
    [InlineData(typeof(WrongAttention.MaskOneTooEarly), Rows)]
    [InlineData(typeof(WrongAttention.ViewInsteadOfTranspose), Split)]
    [InlineData(typeof(WrongAttention.HeadsNotContiguous), Split)]
    [InlineData(typeof(WrongAttention.DropoutAtEvaluation), Evaluation)]
    [InlineData(typeof(WrongAttention.DropoutWithoutRescaling), Mean)]
    [InlineData(typeof(WrongAttention.MissingOutputProjection), Table)]
    [InlineData(typeof(WrongAttention.ProjectionsTransposed), Split)]
    public void A_mistake_is_caught(Type mistake, string by) => Assert.Contains(by, Broken(mistake));

    [Fact]
    public void V1_with_the_weights_of_V2_not_transposed()
    {
        manual_seed(3);
        var (v1, v2) = (new SelfAttentionV1(3, 3), new SelfAttentionV2(3, 3));
        using (no_grad())
        {
            v1.W_query.copy_(v2.W_query.weight);
            v1.W_key.copy_(v2.W_key.weight);
            v1.W_value.copy_(v2.W_value.weight);
        }
        var x = Sentence.Embeddings();
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Laws.Agree(v1.forward(x), v2.forward(x), "V1 and V2"));
    }

    /// <summary>The laws and tables that an implementation breaks.</summary>
    static List<string> Broken(Type implementation)
    {
        WrittenOut Write(MultiHeadAttention m, double rate) => (WrittenOut)Activator.CreateInstance(implementation, m, rate);
        manual_seed(17);
        var x = randn(2, 6, 4);
        var module = new MultiHeadAttention(4, 4, contextLength: 6, 0, numHeads: WrittenOut.NumHeads);
        var (plain, dropping) = (Write(module, 0).Attention, Write(module, 0.5).Attention);

        var suite = new (string Name, Action Law)[]
        {
            (Rows, () => Laws.RowsSumToOne(plain, x)),
            (Leak, () => Laws.DoesNotLeak(plain, x)),
            (Evaluation, () => Laws.EvaluationIsDeterministic(dropping, x)),
            (Mean, () => Laws.DropoutKeepsTheMean(dropping, x, draws: 400)),
            (Split, () => EqualsTheWrapper(Write)),
            (Table, () => MatchesTheDocuments(Write)),
        };
        return suite.Where(entry => Breaks(entry.Law)).Select(entry => entry.Name).ToList();
    }

    // A mistake may also be refused by the tensor library, for instance because shapes cannot be multiplied.
    static bool Breaks(Action law)
    {
        try
        {
            law();
            return false;
        }
        catch (Exception error)
            when (error is Xunit.Sdk.XunitException or System.Runtime.InteropServices.ExternalException)
        {
            return true;
        }
    }

    static void EqualsTheWrapper(Func<MultiHeadAttention, double, WrittenOut> write)
    {
        manual_seed(3);
        var x = randn(2, 6, 4);
        var wrapper = new MultiHeadAttentionWrapper(4, 2, contextLength: 6, 0, numHeads: WrittenOut.NumHeads);
        var split = new MultiHeadAttention(4, 4, contextLength: 6, 0, numHeads: WrittenOut.NumHeads);
        WeightsOf.Wrapper(wrapper, split);
        Laws.Agree(write(split, 0).Forward(x), wrapper.forward(x), "wrapper and split heads");
    }

    static void MatchesTheDocuments(Func<MultiHeadAttention, double, WrittenOut> write)
    {
        manual_seed(123);
        var module = new MultiHeadAttention(3, 2, contextLength: 6, 0, numHeads: WrittenOut.NumHeads);
        var expected = Documents.Value("mha_123");
        Laws.Close(write(module, 0).Forward(Sentence.Batch())[0], expected, 6e-5, "mha_123");
    }
}
