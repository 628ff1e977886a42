namespace TorchSharp;

/// <summary>The dispose scopes of a thread, and counts of what happened to its tensors.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    static DisposeScopeManager? _ofThread;

    readonly ThreadDisposeScopeStatistics _statistics = new();

    internal static DisposeScopeManager OfThread => _ofThread ??= new();

    /// <summary>The innermost scope.</summary>
    internal DisposeScope? Current;

    /// <summary>The longest array that is kept for the next scope.</summary>
    internal const int LongestSpare = 1024;

    /// <summary>The empty array of a scope that ended, for the next one.</summary>
    internal Tensor[]? Spare;

    /// <summary>False while the engine creates tensors internally, as libtorch does natively.</summary>
    internal bool Counts = true;

    internal LifetimeStatistics Tensors => _statistics.TensorStatistics;

    /// <summary>What happened to the tensors of this thread.</summary>
    public static ThreadDisposeScopeStatistics Statistics => OfThread._statistics;

    /// <summary>Until the token is disposed, new tensors belong to no scope and are not counted.</summary>
    internal static Aside WorkAside() => new(OfThread);

    /// <summary>Puts a new tensor into the innermost scope and counts it.</summary>
    internal static void Register(Tensor tensor)
    {
        var manager = OfThread;
        if (manager.Current is { } scope)
        {
            scope.Include(tensor);
            manager.Tensors.CreatedInScopeCount++;
        }
        else if (manager.Counts)
            manager.Tensors.CreatedOutsideScopeCount++;
    }

    /// <summary>Takes a tensor that is being disposed out of its scope and counts it.</summary>
    internal static void Release(Tensor tensor)
    {
        var tensors = OfThread.Tensors;
        if (tensor.Scope is { } scope)
        {
            scope.Forget(tensor);
            tensors.DisposedInScopeCount++;
        }
        else
            tensors.DisposedOutsideScopeCount++;
    }

    internal readonly struct Aside : IDisposable
    {
        readonly DisposeScopeManager _manager;
        readonly DisposeScope? _scope;
        readonly bool _counted;

        public Aside(DisposeScopeManager manager)
        {
            (_manager, _scope, _counted) = (manager, manager.Current, manager.Counts);
            (manager.Current, manager.Counts) = (null, false);
        }

        public void Dispose() => (_manager.Current, _manager.Counts) = (_scope, _counted);
    }
}
