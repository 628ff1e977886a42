using System.Reflection;
using AttentionWorkbench.Runner.Errors;

namespace AttentionWorkbench.Runner.Run;

/// <summary>Runs a built script to its end.</summary>
internal static class ScriptExecution
{
    /// <summary>
    /// Runs a script; returns its exit code, or 1 after an exception, which goes to stderr.
    /// </summary>
    public static int Run(CompiledScript script, IReadOnlyList<string> args)
    {
        Interruption.KeepCursorVisible();
        var context = new ScriptLoadContext(script.Assets);
        using var reflection = context.EnterContextualReflection();
        var factory = Factory<int>(context.Load(script.Assembly), "Submission#0");
        try
        {
            var code = factory([new ScriptGlobals(args), null]).GetAwaiter().GetResult();
            return Environment.ExitCode != 0 ? Environment.ExitCode : code;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(ExceptionText.Of(error));
            return 1;
        }
    }

    /// <summary>
    /// The method that the compiler makes for a script: it takes the globals and a place for each submission,
    /// and runs the last of them.
    /// </summary>
    public static Func<object?[], Task<T>> Factory<T>(Assembly assembly, string className) =>
        assembly.GetType(className, throwOnError: true)!
            .GetMethod("<Factory>")!
            .CreateDelegate<Func<object?[], Task<T>>>();
}
