#nullable enable
#load "tensor_spec.csx"
#load "arguments.csx"
#load "outputs.csx"
#load "oracle_case.csx"
#load "shapes.csx"
#load "indexing.csx"
#load "functions.csx"
#load "arithmetic.csx"
#load "reductions.csx"
#load "products.csx"

using Xunit;

/// <summary>Values, dtypes, shapes, gradients and errors of every operator are PyTorch's. See README.md.</summary>
public class Oracle
{
    private static readonly Dictionary<string, Expression> Expressions = new[]
    {
        ShapeExpressions.Table, IndexingExpressions.Table, FunctionExpressions.Table,
        ArithmeticExpressions.Table, ReductionExpressions.Table, ProductExpressions.Table,
    }.SelectMany(table => table).ToDictionary();

    // How many times the usual tolerance (1e-5 in float32, 1e-10 in float64) an expression may be off, and why.
    private static readonly Dictionary<string, double> Looseness = [];

    private static readonly ILookup<string, OracleCase> Cases = OracleCase.All.ToLookup(oracle => oracle.Name);

    public static TheoryData<string> Names() => [.. Expressions.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AnswersAsPyTorch(string expression)
    {
        var differences = Cases[expression].Select(oracle =>
            oracle.Difference(Expressions[expression], Looseness.GetValueOrDefault(expression, 1)));
        var wrong = differences.OfType<string>().ToArray();
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {Cases[expression].Count()} cases of \"{expression}\" "
            + $"differ from PyTorch:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void EveryExpressionHasACaseAndEveryCaseAnExpression()
    {
        Assert.Equal([], Expressions.Keys.Where(name => !Cases.Contains(name)));
        Assert.Equal([], Cases.Select(cases => cases.Key).Where(name => !Expressions.ContainsKey(name)));
    }

    [Fact]
    public void TheCasesAreThousands() => Assert.InRange(OracleCase.All.Count, 3000, int.MaxValue);
}
