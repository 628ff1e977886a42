using System.IO.Pipes;
using System.Text;
using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Compile;

namespace AttentionWorkbench.Runner.Server;

/// <summary>
/// A process that stays after the first compilation, because a compiler that has compiled before takes a tenth of
/// the time. It compiles and never runs; it keeps the metadata of assemblies in memory, and no file open.
/// </summary>
sealed class CompileServer
{
    const int StackSize = 16 << 20;

    static readonly TimeSpan Sign = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Check = TimeSpan.FromSeconds(1);

    readonly ServerPlace _place;
    readonly TimeSpan _longestIdleness = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("DOTNET_SCRIPT_SERVER_IDLE"), out var seconds) ? seconds : 600);

    readonly FileInfo _tool = new(typeof(CompileServer).Assembly.Location);
    readonly DateTime _start = DateTime.UtcNow;
    readonly SemaphoreSlim _compilers = new(Environment.ProcessorCount);
    readonly ManualResetEventSlim _stop = new();
    DateTime _lastUse = DateTime.UtcNow;
    int _answered;

    CompileServer(ServerPlace place) => _place = place;

    /// <summary>Is the server until it is stopped or no longer needed; ends at once where another one is.</summary>
    /// <param name="sample">A request to begin with, as bytes.</param>
    public static int Run(byte[] sample)
    {
        if (!OperatingSystem.IsWindows())
            UnixProcess.Detach();
        if (ServerPlace.OfThisTool() is not { } place)
            return 0;
        using var taken = place.TryTake();
        if (taken is null)
            return 0;
        try
        {
            new CompileServer(place).Stay(sample);
        }
        finally
        {
            place.Clear();
        }
        return 0;
    }

    void Stay(byte[] sample)
    {
        _place.Sign();
        InBackground(Listen);
        // By the way of all requests, which then has been gone once.
        InBackground(() => CompileClient.Tell(_place, Subject.Compile, sample));
        while (!_stop.Wait(Check))
        {
            if (IsNoLongerNeeded())
                return;
        }
    }

    bool IsNoLongerNeeded()
    {
        var tool = new FileInfo(_tool.FullName);
        return DateTime.UtcNow - _lastUse > _longestIdleness
            || !tool.Exists || tool.Length != _tool.Length || tool.LastWriteTimeUtc != _tool.LastWriteTimeUtc
            || !_place.IsMine || IsMemoryShort();
    }

    static bool IsMemoryShort()
    {
        GC.Collect(0); // which asks the system anew
        var memory = GC.GetGCMemoryInfo();
        return memory.MemoryLoadBytes >= memory.HighMemoryLoadThresholdBytes;
    }

    // The next end is there before the last one can close: a socket without an end is removed.
    void Listen()
    {
        var next = _place.Listen();
        while (true)
        {
            var pipe = next;
            try
            {
                pipe.WaitForConnection();
                next = _place.Listen();
                InBackground(() => Serve(pipe));
            }
            // Another user, or one who is gone already.
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                next = _place.Listen();
                pipe.Dispose();
            }
        }
    }

    void Serve(NamedPipeServerStream pipe)
    {
        using var closing = pipe;
        try
        {
            using var patience = new CancellationTokenSource(LongestQuestion);
            var (subject, content) = pipe.Receive(patience.Token).GetAwaiter().GetResult();
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
            // The client is gone, or is none.
        }
    }

    // Who finds all compilers at work compiles alone rather than wait.
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
                answer = Compile(request);
            }
            finally
            {
                _compilers.Release();
            }
        });
        do
            Send(pipe, Subject.Working, []);
        while (!work.Join(Sign));
        Send(pipe, answer is null ? Subject.Busy : Subject.Answer, answer ?? []);
    }

    // Null is an answer too: what is wrong shows where the script is compiled without this server.
    byte[]? Compile(byte[] content)
    {
        _lastUse = DateTime.UtcNow;
        try
        {
            var (request, configurations) = Messages.ReadRequest(content);
            var circumstances = ScriptCache.CircumstancesOf(request, configurations);
            try
            {
                var script = ScriptBuild.Of(request, configurations);
                return script.IsRepeatable ? Counted(Messages.Write(script, circumstances)) : null;
            }
            catch (CompileFailure failure)
            {
                return Counted(Messages.Write(failure, circumstances));
            }
        }
        catch (Exception)
        {
            return null;
        }
        finally
        {
            _lastUse = DateTime.UtcNow;
        }
    }

    byte[] Counted(byte[] answer)
    {
        Interlocked.Increment(ref _answered);
        return answer;
    }

    string Status() => $"{AppContext.BaseDirectory}: process {Environment.ProcessId}, "
        + $"for {DateTime.UtcNow - _start:h\\:mm\\:ss}, {_answered} compiled, {Environment.WorkingSet >> 20} MB";

    static void Send(NamedPipeServerStream pipe, Subject subject, byte[] content) =>
        pipe.Send(subject, content).GetAwaiter().GetResult();

    // As much stack as a main thread has: deep expressions compile here as they do there.
    static Thread InBackground(Action action)
    {
        var thread = new Thread(() => action(), StackSize) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
