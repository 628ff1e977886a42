#nullable enable
#load "api_lines.csx"
using System.Reflection;
using System.Runtime.Loader;

/// <summary>Every public member of the engine is one of TorchSharp's, with the same parameter names, types and defaults:
/// what a script compiles against here, it compiles against there.</summary>
public class ApiSubsetTest
{
    // dotnet script tests/engine/members/list.csx writes the list.
    static string[] Listed => File.ReadAllLines(Repository.PathOf("tests", "engine", "members", "members.txt"));

    [OwnPartFact(Part.Tensors, "it has members that the engine lacks")]
    public void The_list_names_the_members_of_the_engine() =>
        Assert.Equal(Listed, ApiLines.Of(typeof(torch).Assembly));

    [RealPartFact(Part.Tensors, "its members are compared with those of the restored assembly")]
    public void Every_member_on_the_list_is_one_of_TorchSharp() =>
        Assert.Equal([], Listed.Except(ApiLines.Of(typeof(torch).Assembly)));

    [RestoredTorchSharpFact]
    public void Every_public_member_is_one_of_the_restored_assembly()
    {
        var context = new AssemblyLoadContext("the real TorchSharp");
        context.Resolving += (_, name) => Restored(name.Name!) is { } file ? context.LoadFromAssemblyPath(file) : null;
        var real = context.LoadFromAssemblyPath(Restored("TorchSharp")!);
        Assert.NotSame(typeof(torch).Assembly, real);
        Assert.Equal([], ApiLines.Of(typeof(torch).Assembly).Except(ApiLines.Of(real)));
    }

    /// <summary>The assembly of the package of the same name in NuGet's folder; null where it is not there.</summary>
    static string? Restored(string name)
    {
        var package = Path.Combine(Repository.NuGetPackages, name.ToLowerInvariant());
        if (!Directory.Exists(package))
            return null;
        var newest = Directory.GetDirectories(package).MaxBy(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))!;
        return ((string[])["net8.0", "net6.0", "netstandard2.0"])
            .Select(framework => Path.Combine(newest, "lib", framework, $"{name}.dll")).FirstOrDefault(File.Exists);
    }

    sealed class RestoredTorchSharpFactAttribute : FactAttribute
    {
        public RestoredTorchSharpFactAttribute() =>
            Skip = Parts.LeftOut(Part.Tensors, own: true, "it is the real package itself")
                ?? (Restored("TorchSharp") is null ? "NuGet has not restored TorchSharp on this machine" : null);
    }
}
