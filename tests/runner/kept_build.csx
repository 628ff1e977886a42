/// <summary>What tests of the cache rely on: how a script tells whether it was compiled for this run, and where builds
/// are kept.</summary>
public static class KeptBuild
{
    /// <summary>A line of a script that writes the text, followed by <c>compiled</c> or <c>kept</c>: running a kept
    /// build does not load the compiler.</summary>
    public static string Tell(string text) =>
        $"WriteLine($\"{text} {{(AppDomain.CurrentDomain.GetAssemblies().Any(one => "
        + "one.GetName().Name.StartsWith(\"Microsoft.CodeAnalysis\")) ? \"compiled\" : \"kept\")}\");\n";

    /// <summary>The files of all kept builds.</summary>
    public static string[] Files(ScriptFolder folder) => Directory.GetFiles(Home(folder));

    /// <summary>Their folder.</summary>
    public static string Home(ScriptFolder folder) => folder.PathOf("cache", "dotnet-script", ".builds");
}
