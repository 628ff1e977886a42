#nullable enable
using System.Text.RegularExpressions;

/// <summary>Explains what the compiler's message does not: why a line that is valid in Python, or in a function, is not
/// valid in a script.</summary>
public static class CompilerAdvice
{
    static readonly (Regex Errors, Regex Code, string Advice)[] Known =
    [
        (new("CS1646|CS1002|CS1003"), new(@"[\w)\]]\s*@\s*[\w(]"),
            "C# has no `@` between matrices. Their product is `matmul(a, b)`."),
        (new("CS0825|CS1002"), new(@"^using\s+(var|\w+\s+\w+\s*=)"),
            "Outside of a function, a script knows `using` with brackets only: `using (…) { … }`. Inside of one, "
            + "`using var` is right."),
        (new("CS0103: .*'Answer'"), new(@"^Answer\s*\("),
            "`Answer` comes with the line `#load \"../../../study/exercise.csx\"`, as do `Tensor` and all else that "
            + "exercises use. It is missing above."),
    ];

    /// <summary>Lines of an exercise that the compiler rejected, and what to write instead.</summary>
    /// <param name="errors">What the compiler wrote.</param>
    public static IEnumerable<(int Line, string Advice)> On(string errors, string text)
    {
        var code = new ExerciseCode(text);
        foreach (var known in Known)
        {
            if (known.Errors.IsMatch(errors) && code.First(known.Code) is var (line, _))
                yield return (line, known.Advice);
        }
    }
}
