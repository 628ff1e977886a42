using Microsoft.CodeAnalysis.CSharp.Scripting.Hosting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace AttentionWorkbench.Runner;

/// <summary>
/// What a script finds in scope without asking. Public, because the script's code calls it.
/// </summary>
public sealed class ScriptGlobals
{
    private PrintOptions? _printOptions;

    internal ScriptGlobals(IEnumerable<string> args) => Args = [.. args];

    /// <summary>The words after the script's name on the command line.</summary>
    public IList<string> Args { get; }

    /// <summary>How <see cref="Print"/> shows an object.</summary>
    // Made on demand: the type lives in the compiler's assemblies, which a cached run does not load.
    public PrintOptions PrintOptions => _printOptions ??= new PrintOptions();

    /// <summary>Writes an object to stdout as a C# literal or as its members.</summary>
    public void Print(object? value) =>
        Console.Out.WriteLine(CSharpObjectFormatter.Instance.FormatObject(value, PrintOptions));
}
