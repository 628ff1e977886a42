using System.Reflection;
using System.Runtime.Loader;

namespace AttentionWorkbench.Runner.Compile;

/// <summary>Loads the compiler from the folder in which set-up has put it.</summary>
static class CompilerAssemblies
{
    /// <summary>The folder, empty or absent where the compiler is beside the tool.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "compiler");

    /// <summary>Has the runtime ask here for assemblies that it does not find beside the tool.</summary>
    // Set-up prefers the precompiled compiler of the SDK. It may be older than the package this tool was built with,
    // which the runtime accepts from here but would refuse beside the tool.
    public static void Register() => AssemblyLoadContext.Default.Resolving += Find;

    static Assembly? Find(AssemblyLoadContext context, AssemblyName name)
    {
        var path = Path.Combine(Folder, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
