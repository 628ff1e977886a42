// What is checked of an operator: over which inputs, and that its gradient equals that of central differences.

using Xunit.Sdk;

/// <summary>Ranges to draw from. Draws are distinct, so that no two elements are tied, and keep away from
/// kinks.</summary>
public enum Domain { Signed, Positive, Fraction }

/// <summary>A leaf, and how the operator's input is made from it.</summary>
public sealed record Input(string Name, long[] Shape, Func<Tensor, Tensor> View)
{
    /// <summary>A contiguous input of a shape.</summary>
    public static Input Of(params long[] shape) => new($"({string.Join(", ", shape)})", shape, x => x);

    /// <summary>Inputs of every rank and of every memory layout.</summary>
    public static IReadOnlyList<Input> Everywhere { get; } =
    [
        Of(), Of(1), Of(5), Of(2, 3), Of(2, 1, 3),
        new("(3, 2) transposed", [3, 2], x => x.t()),
        new("(2, 1) expanded to (2, 3)", [2, 1], x => x.expand(2, 3)),
        new("every second row of (4, 3)", [4, 3], x => x[TensorIndex.Slice(0, 4, 2)]),
    ];

    /// <summary>Only matrices, for operators that need two dimensions.</summary>
    public static IReadOnlyList<Input> Matrices { get; } =
    [
        Of(2, 3), Of(1, 1),
        new("(3, 2) transposed", [3, 2], x => x.t()),
        new("(1, 3) expanded to (2, 3)", [1, 3], x => x.expand(2, 3)),
        new("columns of (2, 5)", [2, 5], x => x[TensorIndex.Colon, TensorIndex.Slice(0, 5, 2)]),
    ];

    /// <summary>Pairs that broadcast.</summary>
    public static IReadOnlyList<Input[]> Pairs { get; } =
    [
        [Of(), Of()], [Of(2, 3), Of(2, 3)], [Of(2, 3), Of(3)], [Of(2, 1), Of(1, 3)], [Of(), Of(2, 3)],
        [Of(2, 3), Of()], [Of(1), Of(2, 2)], [Of(3), Of(2, 2, 3)],
        [new("(3, 2) transposed", [3, 2], x => x.t()), Of(2, 3)],
        [Of(2, 3), new("(3) expanded to (2, 3)", [3], x => x.expand(2, 3))],
    ];
}

/// <summary>An operator with all inputs that it is tried on.</summary>
public sealed record Operator(string Name, Func<Tensor[], Tensor> Value, IReadOnlyList<Input[]> Inputs, Domain Domain)
{
    const double Tolerance = 2e-6;

    /// <summary>Leaves that the operator holds itself.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>An operator of one tensor, over inputs of every kind.</summary>
    public static Operator One(string name, Func<Tensor, Tensor> value, Domain domain = Domain.Signed) =>
        On(name, value, Input.Everywhere, domain);

    /// <summary>An operator of one tensor, over these inputs.</summary>
    public static Operator On(
        string name, Func<Tensor, Tensor> value, IEnumerable<Input> inputs, Domain domain = Domain.Signed) =>
        new(name, x => value(x[0]), [.. inputs.Select(input => new[] { input })], domain);

    /// <summary>An operator of two tensors, over pairs that broadcast.</summary>
    public static Operator Two(string name, Func<Tensor, Tensor, Tensor> value, Domain domain = Domain.Signed) =>
        new(name, x => value(x[0], x[1]), Input.Pairs, domain);

    /// <summary>An operator of several tensors of these shapes.</summary>
    public static Operator Of(string name, Func<Tensor[], Tensor> value, params long[][] shapes) =>
        new(name, value, [[.. shapes.Select(Input.Of)]], Domain.Signed);

    /// <summary>Compares the gradients of Σ w·f(x).</summary>
    public void Check() => OnAllInputs((inputs, leaves) =>
    {
        var weights = RandomLike(Value(At(inputs, leaves)));
        Tensor Loss() => (Value(At(inputs, leaves)) * weights).sum();
        Loss().backward();
        Compare("gradient", inputs, leaves, [.. leaves.Select(leaf => leaf.grad)], () =>
        {
            using var _ = no_grad();
            return Loss().item<double>();
        });
    });

    /// <summary>Compares the second derivatives of Σ w·f(x)²; squared, so that linear operators have some.</summary>
    public void CheckTwice() => OnAllInputs((inputs, leaves) =>
    {
        var weights = RandomLike(Value(At(inputs, leaves)));
        var directions = leaves.Select(RandomLike).ToArray();
        Tensor Slope(bool again)
        {
            var loss = (Value(At(inputs, leaves)).square() * weights).sum();
            var gradients = autograd.grad([loss], leaves, retain_graph: again, create_graph: again);
            return gradients.Zip(directions, (gradient, direction) => (gradient * direction).sum())
                .Aggregate((a, b) => a + b);
        }
        Slope(again: true).backward();
        Compare("second derivative", inputs, leaves, [.. leaves.Select(leaf => leaf.grad)],
            () => Slope(again: false).item<double>());
    });

    void OnAllInputs(Action<Input[], Tensor[]> check)
    {
        manual_seed(11);
        foreach (var inputs in Inputs)
        {
            using var scope = NewDisposeScope();
            foreach (var parameter in Parameters) parameter.grad = null;
            check([.. inputs, .. Parameters.Select(parameter => Input.Of(parameter.shape))],
                [.. inputs.Select(input => Drawn(input.Shape).requires_grad_()), .. Parameters]);
        }
    }

    static Tensor[] At(Input[] inputs, Tensor[] leaves) =>
        [.. inputs.Zip(leaves, (input, leaf) => input.View(leaf))];

    static Tensor RandomLike(Tensor x) => rand(x.shape, dtype: ScalarType.Float64) + 0.5;

    Tensor Drawn(long[] shape)
    {
        var count = shape.Aggregate(1L, (a, b) => a * b);
        var order = randperm(count).to_type(ScalarType.Float64);
        var fractions = (order + 0.25 + 0.5 * rand(1, dtype: ScalarType.Float64)) / count; // distinct, in (0, 1)
        var drawn = Domain switch
        {
            Domain.Positive => 0.3 + 2 * fractions,
            Domain.Fraction => 0.05 + 0.9 * fractions,
            _ => torch.where(fractions < 0.5, -2 + 3.6 * fractions, 0.2 + 3.6 * (fractions - 0.5)),
        };
        return drawn.view(shape);
    }

    void Compare(string what, Input[] inputs, Tensor[] leaves, Tensor[] gradients, Func<double> number)
    {
        for (var n = 0; n < leaves.Length; n++)
        {
            var expected = Differences.Of(leaves[n], number);
            var got = gradients[n] is null
                ? new double[expected.Length]
                : gradients[n].reshape(-1).data<double>().ToArray();
            for (var i = 0; i < expected.Length; i++)
                if (!(Math.Abs(got[i] - expected[i]) <= Tolerance * (1 + Math.Abs(expected[i]))))
                    throw new XunitException(FormattableString.Invariant(
                        $"{what} of {Name}, input {n}, element {i}: got {got[i]:G9}, expected {expected[i]:G9}.\n")
                        + string.Join('\n', inputs.Zip(leaves, Text)));
        }
    }

    static string Text(Input input, Tensor leaf) => $"{input.Name}: "
        + string.Join(' ', leaf.detach().data<double>().ToArray().Select(x => FormattableString.Invariant($"{x:G6}")));
}
