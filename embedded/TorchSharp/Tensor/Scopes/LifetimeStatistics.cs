namespace TorchSharp;

/// <summary>What happened to the tensors of a thread.</summary>
public class ThreadDisposeScopeStatistics
{
    /// <summary>The counts of tensors.</summary>
    public LifetimeStatistics TensorStatistics { get; } = new();

    /// <summary>How many were made outside all scopes.</summary>
    public long CreatedOutsideScopeCount => TensorStatistics.CreatedOutsideScopeCount;

    /// <summary>How many were disposed while in no scope.</summary>
    public long DisposedOutsideScopeCount => TensorStatistics.DisposedOutsideScopeCount;

    /// <summary>How many were made inside a scope.</summary>
    public long CreatedInScopeCount => TensorStatistics.CreatedInScopeCount;

    /// <summary>How many were disposed while in a scope.</summary>
    public long DisposedInScopeCount => TensorStatistics.DisposedInScopeCount;

    /// <summary>How many were moved to a scope explicitly.</summary>
    public long AttachedToScopeCount => TensorStatistics.AttachedToScopeCount;

    /// <summary>How many were taken out of their scope to belong to none.</summary>
    public long DetachedFromScopeCount => TensorStatistics.DetachedFromScopeCount;

    /// <summary>How many were made and not disposed.</summary>
    public long ThreadTotalLiveCount => TensorStatistics.ThreadTotalLiveCount;

    /// <summary>Sets all counts to 0.</summary>
    public void Reset() => TensorStatistics.Reset();

    /// <summary>All counts with their names.</summary>
    public override string ToString() => TensorStatistics.ToString();
}

/// <summary>How many objects were made, moved between scopes and disposed.</summary>
public class LifetimeStatistics
{
    /// <summary>How many were made outside all scopes.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>How many were disposed while in no scope.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>How many were made inside a scope.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>How many were disposed while in a scope.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>How many were moved to a scope explicitly.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>How many were taken out of their scope to belong to none.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>How many were made and not disposed.</summary>
    public long ThreadTotalLiveCount =>
        CreatedInScopeCount - DisposedInScopeCount + CreatedOutsideScopeCount - DisposedOutsideScopeCount;

    /// <summary>Sets all counts to 0.</summary>
    public void Reset()
    {
        (CreatedOutsideScopeCount, DisposedOutsideScopeCount) = (0, 0);
        (CreatedInScopeCount, DisposedInScopeCount) = (0, 0);
        (AttachedToScopeCount, DetachedFromScopeCount) = (0, 0);
    }

    /// <summary>All counts with their names.</summary>
    public override string ToString() => $"ThreadTotalLiveCount: {ThreadTotalLiveCount}; " +
        $"CreatedOutsideScopeCount: {CreatedOutsideScopeCount}; " +
        $"DisposedOutsideScopeCount: {DisposedOutsideScopeCount}; " +
        $"CreatedInScopeCount: {CreatedInScopeCount}; DisposedInScopeCount: {DisposedInScopeCount}; " +
        $"AttachedToScopeCount: {AttachedToScopeCount}; DetachedFromScopeCount: {DetachedFromScopeCount}";
}
