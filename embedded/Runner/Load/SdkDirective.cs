namespace AttentionWorkbench.Runner.Load;

/// <summary>What <c>#r "sdk:NAME"</c> asks for: ASP.NET Core, for there is no other that a script could have.</summary>
internal static class SdkDirective
{
    private const string Prefix = "sdk:";
    private const string Web = "Microsoft.NET.Sdk.Web";

    /// <summary>Whether a reference names an SDK rather than a file or a package.</summary>
    public static bool IsOne(string reference) =>
        reference.TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a reference asks for ASP.NET Core.</summary>
    /// <exception cref="ScriptFailure">It names another SDK.</exception>
    public static bool IsWeb(string reference)
    {
        if (!IsOne(reference))
            return false;
        var name = reference.Trim()[Prefix.Length..].Trim();
        return name.Equals(Web, StringComparison.OrdinalIgnoreCase) ? true : throw new ScriptFailure(
            $"#r \"{reference}\": a script can have the SDK {Web}, and no other.");
    }
}
