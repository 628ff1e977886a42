/// <summary>Names as the author wrote them: the compiler nests a script's classes in a class of its own.</summary>
public static class TestName
{
    static readonly Regex Submission = new(@"Submission#\d+[+.]");
    static readonly Regex AsyncMethod = new(@"<(\w+)>d__\d+(`\d+)?\.MoveNext\(\)");
    static readonly Regex Lambda = new(@"<>c(__DisplayClass\d+_\d+)?(`\d+)?\.<(\w+)>b__[\d_]+\(");

    /// <summary>A class, a method, or a line of text that names them, without the parts that the compiler
    /// added.</summary>
    public static string Readable(string text)
    {
        text = Submission.Replace(text, "");
        text = AsyncMethod.Replace(text, "$1()");
        return Lambda.Replace(text, "$3.lambda(");
    }

    /// <summary><c>Class.Method</c>, which the command line filters by.</summary>
    public static string Of(Xunit.Abstractions.ITestCase test) =>
        $"{Readable(test.TestMethod.TestClass.Class.Name)}.{test.TestMethod.Method.Name}";
}
