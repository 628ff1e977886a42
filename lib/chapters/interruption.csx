using System.Threading;

/// <summary>Ctrl-C as a wish: while this lives, the first one asks to stop, and the next ends the process.</summary>
public sealed class Interruption : IDisposable
{
    /// <summary>The exit code of a process that Ctrl-C ended.</summary>
    public const int ExitCode = 130;

    readonly CancellationTokenSource _source = new();

    /// <summary>Begins to listen.</summary>
    public Interruption() => Console.CancelKeyPress += Ask;

    /// <summary>Cancelled once Ctrl-C was pressed.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Ctrl-C ends the process again.</summary>
    public void Dispose() => Console.CancelKeyPress -= Ask;

    void Ask(object sender, ConsoleCancelEventArgs pressed)
    {
        pressed.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
