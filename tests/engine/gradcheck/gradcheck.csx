// The first and second derivatives of every differentiable operator, compared with central differences in float64.
#load "operators.csx"
#load "arithmetic.csx"
#load "reductions.csx"
#load "shapes.csx"
#load "products.csx"
#load "functional.csx"
#load "modules.csx"

public class GradcheckTest
{
    static readonly Dictionary<string, Operator> ByName = new[]
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
