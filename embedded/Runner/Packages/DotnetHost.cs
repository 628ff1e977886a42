namespace AttentionWorkbench.Runner.Packages;

/// <summary>The <c>dotnet</c> command that runs this tool, for its child processes.</summary>
internal static class DotnetHost
{
    public static string Path { get; } =
        IsDotnet(Environment.ProcessPath) ? Environment.ProcessPath! : "dotnet";

    /// <summary>Removes what a building parent process left for its own children.</summary>
    public static void ForgetParent(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsOfParent).ToList())
            environment.Remove(name);
    }

    private static bool IsOfParent(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    private static bool IsDotnet(string? path) =>
        System.IO.Path.GetFileNameWithoutExtension(path) == "dotnet";
}
