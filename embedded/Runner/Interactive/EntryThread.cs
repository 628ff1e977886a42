using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace AttentionWorkbench.Runner.Interactive;

/// <summary>
/// Runs entries one after the other on one thread, since what an entry sets there holds for the next: whether
/// gradients are recorded, for one. The prompt waits on its own thread, so that Ctrl-C gives it back.
/// </summary>
sealed class EntryThread
{
    // As the main thread of a process has.
    const int StackSize = 8 << 20;

    // How long an interrupted entry may take to come to a check, and to leave its own `finally`.
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    BlockingCollection<Action> _work = Start();

    /// <summary>Runs a piece of an entry to its end and passes on what it throws.</summary>
    /// <exception cref="EntryInterrupted">
    /// Ctrl-C was pressed. What does not come to an end, such as one long call, is left to itself until its next check.
    /// </exception>
    public void Run(RunningEntry entry, Action piece)
    {
        if (entry.IsInterrupted)
            throw new EntryInterrupted("interrupted");
        var end = new TaskCompletionSource();
        _work.Add(() =>
        {
            entry.Enter();
            try
            {
                piece();
                end.SetResult();
            }
            catch (Exception error)
            {
                end.SetException(error);
            }
        });
        WaitHandle.WaitAny([((IAsyncResult)end.Task).AsyncWaitHandle, entry.Interrupted]);
        if (!WaitFor(end.Task))
        {
            Abandon();
            throw new EntryInterrupted("interrupted; one call still runs in the background until it returns");
        }
        if (entry.IsInterrupted)
            throw new EntryInterrupted("interrupted");
        if (end.Task.Exception?.InnerException is { } thrown)
            ExceptionDispatchInfo.Throw(thrown);
    }

    static bool WaitFor(Task task) => Task.WaitAny([task], Grace) == 0;

    void Abandon()
    {
        _work.CompleteAdding();
        _work = Start();
    }

    static BlockingCollection<Action> Start()
    {
        var work = new BlockingCollection<Action>();
        new Thread(() =>
        {
            foreach (var piece in work.GetConsumingEnumerable())
                piece();
        }, StackSize) { IsBackground = true }.Start();
        return work;
    }
}
