using System.Reflection;
using System.Runtime.Loader;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>Loads the compiler from the folder in which set-up put it.</summary>
static class CompilerAssemblies
{
    /// <summary>The folder; empty or missing where the compiler is beside the tool.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "compiler");

    /// <summary>Resolves assemblies that the runtime does not find beside the tool.</summary>
    // Set-up prefers the SDK's precompiled compiler. That may be older than the package that this tool was built with;
    // the runtime accepts it from here, but would refuse it beside the tool.
    public static void Register() => AssemblyLoadContext.Default.Resolving += Find;

    static Assembly? Find(AssemblyLoadContext context, AssemblyName name)
    {
        var path = Path.Combine(Folder, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
