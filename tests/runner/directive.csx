/// <summary>The words of a script's directives, for scripts that stand in a test's text. The real tool follows
/// every line that starts with one, in strings and comments too.</summary>
public static class Directive
{
    public const string Load = "#load";

    public const string Reference = "#r";
}
