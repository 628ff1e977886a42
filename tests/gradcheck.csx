// The first and second derivatives of every differentiable operator against central differences in float64.
#load "gradcheck/operators.csx"
#load "gradcheck/arithmetic.csx"
#load "gradcheck/reductions.csx"
#load "gradcheck/shapes.csx"
#load "gradcheck/products.csx"
#load "gradcheck/functional.csx"
#load "gradcheck/modules.csx"

using Xunit;

public class Gradcheck
{
    private static readonly Dictionary<string, Operator> ByName = new[]
    {
        Operators.Arithmetic, Operators.Functions, Operators.Reductions, Operators.Shapes, Operators.Indexing,
        Operators.Products, Operators.Functional, Operators.Modules,
    }.SelectMany(family => family).ToDictionary(one => one.Name);

    public static TheoryData<string> All => [.. ByName.Keys];

    [Theory, MemberData(nameof(All))]
    public void Backward_agrees_with_differences(string name) => ByName[name].Check();

    [Theory, MemberData(nameof(All))]
    public void Second_derivatives_agree_with_differences(string name) => ByName[name].CheckTwice();

    [Fact]
    public void A_wrong_gradient_is_caught()
    {
        var wrong = Operator.One("a square that forgets a half", x => x.detach() * x);
        Assert.Contains("got", Assert.Throws<Xunit.Sdk.XunitException>(wrong.Check).Message);
    }
}
