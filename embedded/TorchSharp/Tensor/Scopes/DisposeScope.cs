namespace TorchSharp;

/// <summary>Disposes, when it ends, the tensors that were created on its thread while it was the innermost
/// scope.</summary>
public sealed class DisposeScope : IDisposable
{
    readonly DisposeScopeManager _manager;
    Tensor[] _members; // in no order; each tensor knows its place
    int _count;
    bool _isDisposed;

    internal DisposeScope(DisposeScopeManager manager)
    {
        (_manager, Outer) = (manager, manager.Current);
        (_members, manager.Spare) = (manager.Spare ?? [], null);
        manager.Current = this;
    }

    internal DisposeScope? Outer { get; private set; }

    /// <summary>The innermost scope of the thread.</summary>
    internal static DisposeScope? Current => DisposeScopeManager.OfThread.Current;

    /// <summary>How many tensors the scope will dispose.</summary>
    public int DisposablesCount => Open()._count;

    /// <summary>The tensors the scope will dispose, in no particular order; a copy.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => Open()._members[.._count];

    /// <summary>True when the scope will dispose the tensor.</summary>
    public bool Contains(IDisposable disposable) => disposable is Tensor tensor && tensor.Scope == this;

    /// <summary>Takes a tensor in; it leaves the scope that had it.</summary>
    public void Attach(IDisposable disposable) => Attach([disposable]);

    /// <summary>Takes tensors in; they leave the scopes that had them.</summary>
    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    /// <summary>Takes tensors in; they leave the scopes that had them. Gives the same tensors.</summary>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        Open();
        IDisposable[] all = [.. disposables];
        foreach (var disposable in all)
            if (Take(disposable))
                _manager.Tensors.AttachedToScopeCount++;
        return all;
    }

    /// <summary>Detaches the tensor from every scope, so that none disposes it.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Open();
        if (disposable is Tensor tensor && tensor.Scope == this)
        {
            Forget(tensor);
            _manager.Tensors.DetachedFromScopeCount++;
        }
        return disposable;
    }

    /// <summary>Detaches the tensors from every scope, so that none disposes it.</summary>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable where T2 : IDisposable => (Detach(first), Detach(second));
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (Detach(first), Detach(second), Detach(third));
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            Detach<IDisposable>(disposable);
    }

    /// <summary>Moves a tensor of this scope to the scope around it; without one it belongs to none.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(Outer, disposable);

    /// <summary>Moves tensors of this scope to the scope around it.</summary>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable where T2 : IDisposable => MoveToOther(Outer, first, second);
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        MoveToOther(Outer, first, second, third);
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOther(Outer, disposables);
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(Outer, disposables);

    /// <summary>Moves a tensor of this scope to another scope; null stands for none.</summary>
    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        if (scope is null)
            return Detach(disposable);
        if (Open().Contains(disposable))
            scope.Take(disposable);
        return disposable;
    }

    /// <summary>Moves tensors of this scope to another scope.</summary>
    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second)
        where T1 : IDisposable where T2 : IDisposable =>
        (MoveToOther(scope, first), MoveToOther(scope, second));
    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOther(scope, first), MoveToOther(scope, second), MoveToOther(scope, third));
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) =>
        MoveToOther(scope, (IEnumerable<IDisposable>)disposables);
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            MoveToOther<IDisposable>(scope, disposable);
    }

    /// <summary>Disposes all members now; the scope stays open.</summary>
    public void DisposeEverything()
    {
        var all = Open()._members.AsSpan(0, _count);
        _count = 0;
        foreach (var tensor in all)
            tensor.Dispose();
        all.Clear();
    }

    /// <summary>Disposes all members but those to keep; the scope stays open.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        Tensor[] kept = [.. Open()._members.AsSpan(0, _count).ToArray().Intersect(
            inKeep.OfType<Tensor>(), ReferenceEqualityComparer.Instance).Cast<Tensor>()];
        foreach (var tensor in kept)
            Forget(tensor);
        DisposeEverything();
        foreach (var tensor in kept)
            Include(tensor);
    }

    /// <summary>Disposes all members but those to keep; the scope stays open.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <summary>Disposes all members but one; the scope stays open.</summary>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    /// <summary>Disposes all members but two; the scope stays open.</summary>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut([first, second]);
        return (first, second);
    }

    /// <summary>Disposes all members but three; the scope stays open.</summary>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut([first, second, third]);
        return (first, second, third);
    }

    /// <summary>Forgets a member that was disposed in another way; tensors do this themselves.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        if (Open().Contains(disposable))
            Forget((Tensor)disposable);
    }

    /// <summary>Ends the scope and disposes its members.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        DisposeEverything();
        _isDisposed = true;
        if (_members.Length <= DisposeScopeManager.LongestSpare)
            _manager.Spare = _members;
        _members = [];
        if (_manager.Current == this)
            _manager.Current = Outer;
        for (var inner = _manager.Current; inner is not null; inner = inner.Outer)
            if (inner.Outer == this)
                inner.Outer = Outer;
    }

    internal void Include(Tensor tensor)
    {
        if (_count == _members.Length)
            Array.Resize(ref _members, Math.Max(16, 2 * _count));
        (tensor.Scope, tensor.PlaceInScope) = (this, _count);
        _members[_count++] = tensor;
    }

    internal void Forget(Tensor tensor)
    {
        tensor.Scope = null;
        var place = tensor.PlaceInScope;
        if (place >= _count || !ReferenceEquals(_members[place], tensor))
            return; // all members are being disposed
        var last = _members[--_count];
        _members[_count] = null!;
        if (place == _count)
            return;
        _members[place] = last;
        last.PlaceInScope = place;
    }

    // True when the tensor was in another scope or in none.
    bool Take(IDisposable disposable)
    {
        if (disposable is not Tensor tensor)
            throw new InvalidOperationException("DisposeScope can only manage Tensor or PackedSequence");
        if (tensor.Scope == this)
            return false;
        tensor.Scope?.Forget(tensor);
        Include(tensor);
        return true;
    }

    DisposeScope Open() => _isDisposed ? throw new ObjectDisposedException(GetType().FullName) : this;
}

public static partial class torch
{
    /// <summary>Opens a scope: tensors made on this thread until it is disposed are disposed with it.</summary>
    public static DisposeScope NewDisposeScope() => new(DisposeScopeManager.OfThread);

    /// <summary>The innermost open scope of this thread, or null.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScope.Current;

    /// <summary>The result of an expression; all intermediate tensors are disposed.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
