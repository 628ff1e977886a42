using System.Runtime.CompilerServices;

namespace AttentionWorkbench.Runner;

/// <summary>
/// An entry of a session while it runs, which Ctrl-C can end. Public, because the code of entries calls
/// <see cref="Check"/>, wherever it might go on for ever.
/// </summary>
public sealed class RunningEntry : IDisposable
{
    // An entry takes its code along to every thread and task that it starts.
    static readonly AsyncLocal<RunningEntry?> Current = new();

    // As long as nothing was interrupted, a check is one look at this.
    static volatile bool _anyInterrupted;

    readonly CancellationTokenSource _interruption = new();

    internal RunningEntry() => Console.CancelKeyPress += Interrupt;

    /// <summary>Whether Ctrl-C was pressed since it began.</summary>
    internal bool IsInterrupted => _interruption.IsCancellationRequested;

    /// <summary>Set once it is interrupted.</summary>
    internal WaitHandle Interrupted => _interruption.Token.WaitHandle;

    /// <summary>Goes on, unless the entry that calls it was interrupted or calls itself without end.</summary>
    /// <exception cref="EntryInterrupted">Ctrl-C was pressed.</exception>
    /// <exception cref="InsufficientExecutionStackException">A few calls more would end the process.</exception>
    public static void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new InsufficientExecutionStackException("A method calls itself without end: the stack is full.");
        if (_anyInterrupted && Current.Value is { IsInterrupted: true })
            throw new EntryInterrupted("interrupted");
    }

    /// <summary>Marks the code that runs from here on as this entry's.</summary>
    internal void Enter() => Current.Value = this;

    /// <summary>From here on, Ctrl-C means something else.</summary>
    public void Dispose() => Console.CancelKeyPress -= Interrupt;

    void Interrupt(object? sender, ConsoleCancelEventArgs pressed)
    {
        pressed.Cancel = true;
        _anyInterrupted = true;
        _interruption.Cancel();
    }
}

/// <summary>Ctrl-C has ended an entry.</summary>
sealed class EntryInterrupted(string message) : OperationCanceledException(message);
