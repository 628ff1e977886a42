using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Disposes, when it ends, what was made on its thread while it was the innermost one.</summary>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? current;

    private readonly DisposeScope? outer;
    private readonly HashSet<IDisposable> members = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope()
    {
        outer = current;
        current = this;
    }

    internal static DisposeScope? Current
    {
        get => current;
        set => current = value;
    }

    /// <summary>How many objects the scope will dispose.</summary>
    public int DisposablesCount => members.Count;

    /// <summary>The objects the scope will dispose, in no particular order; a copy.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. members];

    /// <summary>True when the scope will dispose the object.</summary>
    public bool Contains(IDisposable disposable) => members.Contains(disposable);

    /// <summary>Takes an object in; it leaves the scope that had it.</summary>
    public void Attach(IDisposable disposable)
    {
        if (disposable is Tensor tensor)
            tensor.MoveToOtherDisposeScope(this);
        else
            members.Add(disposable);
    }

    /// <summary>Takes objects in; they leave the scopes that had them.</summary>
    public void Attach(params IDisposable[] disposables)
    {
        foreach (var disposable in disposables)
            Attach(disposable);
    }

    /// <summary>Lets no scope dispose the object.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Forget(disposable);
        if (disposable is Tensor tensor)
            tensor.Scope = null;
        return disposable;
    }

    /// <summary>Lets no scope dispose the objects.</summary>
    public void Detach(params IDisposable[] disposables)
    {
        foreach (var disposable in disposables)
            Detach<IDisposable>(disposable);
    }

    /// <summary>Hands an object to the scope around this one; without one it belongs to none.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        Detach(disposable);
        outer?.Include(disposable);
        return disposable;
    }

    /// <summary>Hands objects to the scope around this one; without one they belong to none.</summary>
    public void MoveToOuter(params IDisposable[] disposables)
    {
        foreach (var disposable in disposables)
            MoveToOuter<IDisposable>(disposable);
    }

    /// <summary>Hands two objects to the scope around this one.</summary>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable where T2 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second));

    /// <summary>Disposes all members now; the scope stays open.</summary>
    public void DisposeEverything() => DisposeEverythingBut(Array.Empty<IDisposable>());

    /// <summary>Disposes all members but those to keep; the scope stays open.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep)
    {
        foreach (var member in members.ToArray())
        {
            if (Array.Exists(keep, kept => ReferenceEquals(kept, member))) // tensors compare by value otherwise
                continue;
            members.Remove(member);
            if (member is Tensor tensor)
                tensor.Scope = null;
            member.Dispose();
        }
    }

    /// <summary>Ends the scope and disposes its members.</summary>
    public void Dispose()
    {
        DisposeEverything();
        if (ReferenceEquals(current, this))
            current = outer;
    }

    internal void Include(IDisposable disposable)
    {
        members.Add(disposable);
        if (disposable is Tensor tensor)
            tensor.Scope = this;
    }

    internal void Forget(IDisposable disposable) => members.Remove(disposable);
}

public static partial class torch
{
    /// <summary>Opens a scope: tensors made on this thread until it is disposed are disposed with it.</summary>
    public static DisposeScope NewDisposeScope() => new();

    /// <summary>The innermost open scope of this thread, or null.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScope.Current;
}
