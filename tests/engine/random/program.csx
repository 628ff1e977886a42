// A random program: leaves, then statements that use what comes before them.

#load "../../harness/differences.csx"
using System.Runtime.InteropServices;
using Xunit.Sdk;

/// <summary>A statement: its text, with {0} and {1} for its operands, and what it does.</summary>
public sealed record Statement(string Text, Func<Tensor[], Tensor> Run);

/// <summary>A statement with its operands.</summary>
public sealed record Line(Statement Statement, int[] Operands)
{
    public override string ToString() =>
        string.Format(Statement.Text, [.. Operands.Select(operand => (object)$"v{operand}")]);
}

/// <summary>A program of tensors in float64, the same for the same seed.</summary>
public sealed class RandomProgram
{
    const int MostLines = 12;
    const int MostTries = 200;
    const double LargestValue = 20;
    const double Tolerance = 1e-5;

    // PyTorch's messages for a saved value and for one of several windows; and libtorch 2.10's for a tensor that zero_
    // cleared, whose gradient it cannot compute.
    static readonly string[] Refusals =
    [
        "modified by an inplace operation", "view of its base has been modified inplace",
        "derivative for aten::zeros is not implemented",
    ];

    readonly int _seed;
    readonly List<Tensor> _leaves = [];
    readonly List<Line> _lines = [];

    public RandomProgram(int seed)
    {
        _seed = seed;
        var random = new Random(seed);
        var sizes = Enumerable.Range(0, 3).Select(_ => random.NextInt64(1, 4)).ToArray();
        for (var n = random.Next(1, 4); n > 0; n--) _leaves.Add(Leaf(random, sizes));
        Write(random);
    }

    /// <summary>Runs it backward and compares. False when backward refuses because a value was overwritten.</summary>
    public bool Check()
    {
        try
        {
            Loss(Run(_leaves)).backward();
        }
        catch (ExternalException refusal) when (Refusals.Any(refusal.Message.Contains))
        {
            return false;
        }
        for (var leaf = 0; leaf < _leaves.Count; leaf++) Compare(leaf);
        return true;
    }

    /// <summary>Runs it backward: how many lines it has, the loss, and the gradients of the leaves.</summary>
    public (int Lines, Tensor Loss, Tensor[] Gradients) Learn()
    {
        var loss = Loss(Run(_leaves));
        loss.backward();
        return (_lines.Count, loss, [.. _leaves.Select(leaf => leaf.grad)]);
    }

    /// <summary>The program as it could be typed.</summary>
    public override string ToString() => string.Join('\n',
        [$"seed {_seed}", .. _leaves.Select((leaf, i) => $"var v{i} = {Text(leaf)};"),
            .. _lines.Select((line, i) => $"var v{_leaves.Count + i} = {line};")]);

    static Tensor Leaf(Random random, long[] sizes)
    {
        var shape = sizes[random.Next(4)..].Select(size => random.Next(4) == 0 ? 1 : size).ToArray();
        var values = Enumerable.Range(0, (int)shape.Aggregate(1L, (a, b) => a * b))
            .Select(_ => Math.Round(4 * random.NextDouble() - 2, 3)).ToArray();
        return tensor(values).view(shape).clone().requires_grad_();
    }

    // Statements are tried on the leaves' values, because those decide whether one is near a kink.
    void Write(Random random)
    {
        var wanted = random.Next(3, MostLines + 1);
        var values = Run(_leaves);
        for (var tries = 0; _lines.Count < wanted && tries < MostTries; tries++)
        {
            var (arity, statementOf) = Statements.All[random.Next(Statements.All.Count)];
            var operands = Enumerable.Range(0, arity).Select(_ => random.Next(values.Count)).ToArray();
            if (statementOf(random, [.. operands.Select(i => values[i].detach())]) is not { } statement)
                continue;
            _lines.Add(new(statement, operands));
            if (Try() is { } next)
                values = next;
            else
                _lines.RemoveAt(_lines.Count - 1);
        }
    }

    // Everything is run again, because the last line may have overwritten earlier results.
    List<Tensor> Try()
    {
        try
        {
            var values = Run(_leaves);
            return values.All(x => x.numel() is > 0 and < 200 && x.dim() < 5
                && x.detach().abs().max().item<double>() < LargestValue) ? values : null;
        }
        catch (ExternalException) when (_lines[^1].Statement.Text.Contains("_("))
        {
            return null; // a write that is refused: into a leaf, or into elements that lie in one place
        }
        catch (Exception error)
        {
            throw new XunitException($"{error.Message}\nin the last line of\n{this}\n{error}");
        }
    }

    List<Tensor> Run(IEnumerable<Tensor> given)
    {
        var values = given.ToList();
        foreach (var (statement, operands) in _lines)
            values.Add(statement.Run([.. operands.Select(i => values[i])]));
        return values;
    }

    // Every value counts, each element with its own weight.
    static Tensor Loss(List<Tensor> values) => values
        .Select(x => (x.reshape(-1) * (arange(x.numel(), dtype: ScalarType.Float64) * 0.7 + 1).cos()).sum())
        .Aggregate((a, b) => a + b);

    void Compare(int n)
    {
        double Number() => Loss(Run(_leaves.Select(leaf => leaf.detach()))).item<double>();
        if (_leaves[n].grad is null)
            throw new XunitException($"v{n} has no gradient\n{this}");
        var got = _leaves[n].grad.reshape(-1).data<double>().ToArray();
        var (near, far) = (Differences.Of(_leaves[n], Number), Differences.Of(_leaves[n], Number, step: 1e-5));
        for (var i = 0; i < got.Length; i++)
            // The disagreement of two step sizes is the error of the differences themselves.
            if (!(Math.Abs(got[i] - near[i]) <= Tolerance * (1 + Math.Abs(near[i])) + 10 * Math.Abs(near[i] - far[i])))
                throw new XunitException(FormattableString.Invariant(
                    $"gradient of v{n}, element {i}: got {got[i]:G9}, expected {near[i]:G9}\n{this}"));
    }

    static string Text(Tensor leaf) => FormattableString.Invariant(
        $"tensor(new[] {{ {string.Join(", ", leaf.detach().data<double>().ToArray().Select(Number))} }})")
        + $".view(new long[] {{ {string.Join(", ", leaf.shape)} }}).clone().requires_grad_()";

    static string Number(double x) => x.ToString("0.0##", System.Globalization.CultureInfo.InvariantCulture);
}
