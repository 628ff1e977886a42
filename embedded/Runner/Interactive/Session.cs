using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Load;
using AttentionWorkbench.Runner.Packages;
using AttentionWorkbench.Runner.Run;

namespace AttentionWorkbench.Runner.Interactive;

/// <summary>Script code entered piece by piece; each entry sees the variables of the earlier ones.</summary>
sealed class Session
{
    readonly ScriptLoadContext _context;

    // A place for the globals and for each entry that ran, which fills its place itself.
    object?[] _states;
    Submission? _previous;

    /// <summary>A session without entries.</summary>
    public Session(IReadOnlyList<string> args) : this(args, new ScriptLoadContext(RuntimeAssets.None))
    {
    }

    Session(IReadOnlyList<string> args, ScriptLoadContext context)
    {
        _context = context;
        Globals = new ScriptGlobals(args);
        _states = [Globals];
    }

    /// <summary>The globals that its entries have in scope.</summary>
    public ScriptGlobals Globals { get; }

    /// <summary>A session with names of its own that shares the types of this one.</summary>
    public Session Beside() => new([], new ScriptLoadContext(RuntimeAssets.None, _context));

    /// <summary>Compiles and runs an entry; returns the value of its last expression, if it has one.</summary>
    /// <exception cref="ScriptFailure">The entry does not compile; the session is unchanged.</exception>
    public object? Run(ScriptRequest entry) => Compile(entry)();

    /// <summary>Compiles an entry. It becomes part of the session when it is run, which may be on another
    /// thread.</summary>
    /// <exception cref="ScriptFailure">The entry does not compile; the session is unchanged.</exception>
    public Func<object?> Compile(ScriptRequest entry)
    {
        var graph = LoadGraph.ReadEntry(entry, _previous?.Compilation, number: _states.Length - 1);
        var configs = NuGetConfig.For(entry.Directory).Select(FileContent.Of).ToList();
        var packages = PackageResolver.Resolve(graph.Packages, entry, configs)
            .Joined(_previous?.Packages ?? PackageSet.Empty);
        var submission = ScriptCompiler.CompileInterruptible(graph, packages, new ScriptReferences(), Terminal.Own);
        Log.Diagnostics(submission.Warnings);
        _context.Assets = _context.Assets.Joined(submission.Assets);
        return () => Run(submission);
    }

    object? Run(Submission submission)
    {
        using var reflection = _context.EnterContextualReflection();
        var assembly = _context.Load(new AssemblyImage(null, submission.Image));
        var run = ScriptExecution.Factory<object>(assembly, submission.ClassName);
        (_previous, _states) = (submission, [.. _states, null]);
        return run(_states).GetAwaiter().GetResult();
    }
}
