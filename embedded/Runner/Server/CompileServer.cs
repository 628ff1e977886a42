using System.IO.Pipes;
using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Compile;

namespace AttentionWorkbench.Runner.Server;

/// <summary>A process that stays after the first compilation, because a compiler that has compiled before takes a tenth
/// of the time. It compiles and never runs scripts; it keeps the metadata of assemblies in memory, and no file
/// open.</summary>
sealed class CompileServer
{
    const int StackSize = 16 << 20;
    const int WarmUps = 4;

    static readonly TimeSpan WorkingInterval = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(2);
    static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(1);

    // Longer than the tenth of a second without new methods that the runtime waits for before it recompiles any.
    static readonly TimeSpan WarmUpPause = TimeSpan.FromMilliseconds(300);

    readonly ServerAddress _address;
    readonly TimeSpan _idleTimeout = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("DOTNET_SCRIPT_SERVER_IDLE"), out var seconds) ? seconds : 600);

    readonly FileInfo _tool = new(typeof(CompileServer).Assembly.Location);
    readonly DateTime _start = DateTime.UtcNow;
    readonly SemaphoreSlim _compilers = new(Environment.ProcessorCount);
    readonly ManualResetEventSlim _stop = new();
    DateTime _lastUse = DateTime.UtcNow;
    int _answered;

    CompileServer(ServerAddress address) => _address = address;

    /// <summary>Acts as the server until it is stopped or no longer needed; returns at once if another one is
    /// running.</summary>
    /// <param name="sample">A first request, as bytes.</param>
    public static int Run(byte[] sample)
    {
        if (!OperatingSystem.IsWindows())
            UnixProcess.Detach();
        if (ServerAddress.OfThisTool() is not { } address)
            return 0;
        using var claim = address.TryClaim();
        if (claim is null)
            return 0;
        try
        {
            new CompileServer(address).RunUntilIdle(sample);
        }
        finally
        {
            address.DeleteFiles();
        }
        return 0;
    }

    void RunUntilIdle(byte[] sample)
    {
        _address.WriteProcessId();
        InBackground(Listen);
        InBackground(() => WarmUp(sample));
        while (!_stop.Wait(CheckInterval))
        {
            if (IsNoLongerNeeded())
                return;
        }
    }

    // The sample takes the path of all requests once, then only the compiler's: the first edit need not wait until the
    // runtime has recompiled the hot methods.
    void WarmUp(byte[] sample)
    {
        CompileClient.Query(_address, Subject.Compile, sample);
        for (var i = 0; i < WarmUps && !_stop.Wait(WarmUpPause); i++)
            Compile(sample);
    }

    bool IsNoLongerNeeded()
    {
        var tool = new FileInfo(_tool.FullName);
        return DateTime.UtcNow - _lastUse > _idleTimeout
            || !tool.Exists || tool.Length != _tool.Length || tool.LastWriteTimeUtc != _tool.LastWriteTimeUtc
            || !_address.IsMine || IsIdle && IsMemoryShort();
    }

    bool IsIdle => _compilers.CurrentCount == Environment.ProcessorCount;

    // Collecting asks the system anew. During a compilation, that would cost it a tenth of a second: all that it has
    // made so far is in use.
    static bool IsMemoryShort()
    {
        GC.Collect(0);
        var memory = GC.GetGCMemoryInfo();
        return memory.MemoryLoadBytes >= memory.HighMemoryLoadThresholdBytes;
    }

    // The next pipe end is opened before the last one can close: a socket without any end is removed.
    void Listen()
    {
        var next = _address.Listen();
        while (true)
        {
            var pipe = next;
            try
            {
                pipe.WaitForConnection();
                next = _address.Listen();
                InBackground(() => Serve(pipe));
            }
            // Another user, or a client that is gone already.
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                next = _address.Listen();
                pipe.Dispose();
            }
        }
    }

    void Serve(NamedPipeServerStream pipe)
    {
        using var closing = pipe;
        try
        {
            using var timeout = new CancellationTokenSource(RequestTimeout);
            var (subject, content) = pipe.Receive(timeout.Token).GetAwaiter().GetResult();
            switch (subject)
            {
                case Subject.Compile:
                    Answer(pipe, content);
                    break;
                case Subject.Status:
                    Send(pipe, Subject.Text, Encoding.UTF8.GetBytes(Status()));
                    break;
                case Subject.Stop:
                    Send(pipe, Subject.Text, []);
                    _stop.Set();
                    break;
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client is gone, or is not one.
        }
    }

    // A client that finds all compilers busy compiles by itself instead of waiting.
    void Answer(NamedPipeServerStream pipe, byte[] request)
    {
        if (!_compilers.Wait(0))
        {
            Send(pipe, Subject.Busy, []);
            return;
        }
        byte[]? answer = null;
        var work = InBackground(() =>
        {
            try
            {
                _lastUse = DateTime.UtcNow;
                answer = Compile(request);
                if (answer is not null)
                    Interlocked.Increment(ref _answered);
            }
            finally
            {
                _lastUse = DateTime.UtcNow;
                _compilers.Release();
            }
        });
        do
            Send(pipe, Subject.Working, []);
        while (!work.Join(WorkingInterval));
        Send(pipe, answer is null ? Subject.Busy : Subject.Answer, answer ?? []);
    }

    // Null is an answer too: the errors will show when the client compiles by itself.
    static byte[]? Compile(byte[] content)
    {
        try
        {
            var (request, configurations) = Messages.ReadRequest(content);
            var circumstances = ScriptCache.CircumstancesOf(request, configurations);
            try
            {
                var script = ScriptBuild.Of(request, configurations);
                return script.IsRepeatable ? Messages.Write(script, circumstances) : null;
            }
            catch (CompileFailure failure)
            {
                return Messages.Write(failure, circumstances);
            }
        }
        catch (Exception)
        {
            return null;
        }
    }

    string Status() => $"{AppContext.BaseDirectory}: process {Environment.ProcessId}, "
        + $"for {DateTime.UtcNow - _start:h\\:mm\\:ss}, {_answered} compiled, {Environment.WorkingSet >> 20} MB";

    static void Send(NamedPipeServerStream pipe, Subject subject, byte[] content) =>
        pipe.Send(subject, content).GetAwaiter().GetResult();

    // As much stack as a main thread has, so that deep expressions compile here as they do there.
    static Thread InBackground(Action action)
    {
        var thread = new Thread(() => action(), StackSize) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
