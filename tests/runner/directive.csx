/// <summary>The directives of a script, for scripts inside a test's text. The real tool follows every line that starts
/// with one, even in strings and comments.</summary>
public static class Directive
{
    public const string Load = "#load";

    public const string Reference = "#r";
}
