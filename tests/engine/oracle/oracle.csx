#nullable enable
#load "tensor_spec.csx"
#load "arguments.csx"
#load "outputs.csx"
#load "tolerance.csx"
#load "oracle_case.csx"
#load "known_differences.csx"
#load "aborts.csx"
#load "creation.csx"
#load "shapes.csx"
#load "indexing.csx"
#load "functions.csx"
#load "arithmetic.csx"
#load "reductions.csx"
#load "products.csx"
#load "functional.csx"
#load "modules.csx"

/// <summary>Values, dtypes, shapes, gradients and errors of every operator are PyTorch's. See README.md.</summary>
public class OracleTest
{
    static readonly Dictionary<string, Expression> Expressions = new[]
    {
        CreationExpressions.Table, ShapeExpressions.Table, IndexingExpressions.Table, FunctionExpressions.Table,
        ArithmeticExpressions.Table, ReductionExpressions.Table, ProductExpressions.Table,
        FunctionalExpressions.Table, ModuleExpressions.Table,
    }.SelectMany(table => table).ToDictionary();

    static readonly Dictionary<string, Tolerance> Tolerances = new()
    {
        // A sum of tens of products may differ by an ulp of the largest one.
        ["matmul"] = new(Factor: 4), ["mm"] = new(Factor: 4),
        // Versions of PyTorch differ in the formula, and so in the sign of a loss or an activation that is zero.
        ["gelu"] = new(SignOfZero: false), ["F.binary_cross_entropy_with_logits"] = new(SignOfZero: false),
        ["elu"] = new(SignOfZero: false),
        // Which of two zeros is the larger is not specified.
        ["maximum"] = new(SignOfZero: false), ["minimum"] = new(SignOfZero: false),
    };

    static readonly ILookup<string, OracleCase> Cases = OracleCase.All.ToLookup(oracle => oracle.Name);

    public static TheoryData<string> Names() => [.. Expressions.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void An_operator_answers_as_PyTorch(string expression)
    {
        var tolerance = Tolerances.GetValueOrDefault(expression, Tolerance.Usual);
        var differences = Cases[expression].Select(oracle => Difference(oracle, Expressions[expression], tolerance));
        var wrong = differences.OfType<string>().ToArray();
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {Cases[expression].Count()} cases of \"{expression}\" "
            + $"differ from PyTorch:\n{string.Join('\n', wrong)}");
    }

    // What is wrong with an answer: it must be PyTorch's, except where the real TorchSharp is known to differ.
    static string? Difference(OracleCase oracle, Expression expression, Tolerance tolerance)
    {
        var known = Parts.IsOwn(Part.Tensors) ? null
            : KnownDifference.All.FirstOrDefault(difference => difference.IsAbout(oracle));
        if (known is { Aborts: true })
            return null;
        var difference = oracle.Difference(expression, tolerance);
        if (known is null)
            return difference;
        return difference is null ? $"{oracle.Line}: no longer differs, though listed: {known.Reason}" : null;
    }

    [Fact]
    public void Every_known_difference_is_about_a_question() => Assert.All(KnownDifference.All, difference =>
        Assert.Contains(OracleCase.All, difference.IsAbout));

    [Fact]
    public void Every_expression_has_a_case_and_every_case_an_expression()
    {
        Assert.Equal([], Expressions.Keys.Where(name => !Cases.Contains(name)));
        Assert.Equal([], Cases.Select(cases => cases.Key).Where(name => !Expressions.ContainsKey(name)));
    }

    [Fact]
    public void No_case_is_lost() => Assert.Equal(11_032, OracleCase.All.Count);
}
