// Proof that the tests can fail: common mistakes in code for attention, one class each, with the law or table that
// catches it. The right code, written in the same form, passes everything.

using Xunit;

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
    public void The_right_way_passes_everything() => Assert.Empty(Broken((m, rate) => new WrongAttention.None(m, rate)));

    [Fact]
    public void Softmax_over_the_wrong_dimension() =>
        Caught((m, rate) => new WrongAttention.SoftmaxOverTheWrongDimension(m, rate), Rows);

    [Fact]
    public void No_scaling() => Caught((m, rate) => new WrongAttention.NoScaling(m, rate), Split);

    [Fact]
    public void Scaling_by_the_width() => Caught((m, rate) => new WrongAttention.ScalingByTheWidth(m, rate), Split);

    [Fact]
    public void Mask_after_softmax_without_renormalising() =>
        Caught((m, rate) => new WrongAttention.MaskAfterSoftmaxWithoutRenormalising(m, rate), Rows);

    [Fact]
    public void No_mask() => Caught((m, rate) => new WrongAttention.NoMask(m, rate), Leak);

    [Fact]
    public void Mask_one_too_late() => Caught((m, rate) => new WrongAttention.MaskOneTooLate(m, rate), Leak);

    [Fact]
    public void Mask_one_too_early() => Caught((m, rate) => new WrongAttention.MaskOneTooEarly(m, rate), Rows);

    [Fact]
    public void View_instead_of_transpose() =>
        Caught((m, rate) => new WrongAttention.ViewInsteadOfTranspose(m, rate), Split);

    [Fact]
    public void Heads_not_contiguous() => Caught((m, rate) => new WrongAttention.HeadsNotContiguous(m, rate), Split);

    [Fact]
    public void Dropout_at_evaluation() =>
        Caught((m, rate) => new WrongAttention.DropoutAtEvaluation(m, rate), Evaluation);

    [Fact]
    public void Dropout_without_rescaling() =>
        Caught((m, rate) => new WrongAttention.DropoutWithoutRescaling(m, rate), Mean);

    [Fact]
    public void Missing_output_projection() =>
        Caught((m, rate) => new WrongAttention.MissingOutputProjection(m, rate), Table);

    [Fact]
    public void Projections_transposed() =>
        Caught((m, rate) => new WrongAttention.ProjectionsTransposed(m, rate), Split);

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

    static void Caught(Func<MultiHeadAttention, double, WrittenOut> write, string by) =>
        Assert.Contains(by, Broken(write));

    /// <summary>The laws and tables that an implementation breaks.</summary>
    static List<string> Broken(Func<MultiHeadAttention, double, WrittenOut> write)
    {
        manual_seed(17);
        var x = randn(2, 6, 4);
        var module = new MultiHeadAttention(4, 4, contextLength: 6, 0, numHeads: WrittenOut.NumHeads);
        var (plain, dropping) = (write(module, 0).Attention, write(module, 0.5).Attention);

        var suite = new (string Name, Action Law)[]
        {
            (Rows, () => Laws.RowsSumToOne(plain, x)),
            (Leak, () => Laws.DoesNotLeak(plain, x)),
            (Evaluation, () => Laws.EvaluationIsDeterministic(dropping, x)),
            (Mean, () => Laws.DropoutKeepsTheMean(dropping, x, draws: 400)),
            (Split, () => EqualsTheWrapper(write)),
            (Table, () => MatchesTheDocuments(write)),
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
