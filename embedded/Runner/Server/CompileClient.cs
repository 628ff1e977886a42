using System.ComponentModel;
using System.Diagnostics;
using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Server;

/// <summary>Asks the compile server to compile a script. Whatever goes wrong with the server, the result is null, and
/// the script is compiled in this process.</summary>
sealed class CompileClient
{
    // Tests set a longer one where it matters who compiles.
    static readonly TimeSpan FirstAnswerTimeout = TimeSpan.FromMilliseconds(
        int.TryParse(Environment.GetEnvironmentVariable("DOTNET_SCRIPT_SERVER_TIMEOUT"), out var set) ? set : 100);

    // A live server says so at intervals; a busy machine may delay it.
    static readonly TimeSpan SilenceTimeout = Longer(TimeSpan.FromMilliseconds(500));

    // Someone who asks for the status can wait.
    static readonly TimeSpan RequestTimeout = Longer(TimeSpan.FromSeconds(2));

    static readonly TimeSpan TotalTimeout = Longer(TimeSpan.FromSeconds(20));

    readonly ServerAddress _address;
    readonly byte[] _request;
    readonly string _circumstances;

    CompileClient(ServerAddress address, ScriptRequest request, IReadOnlyList<string> configurations)
    {
        _address = address;
        _request = Messages.Write(request, configurations);
        _circumstances = ScriptCache.CircumstancesOf(request, configurations);
    }

    /// <summary>A client for a script; null where it must be, or was asked to be, compiled in this process.</summary>
    /// <param name="request">The script, and how to build it.</param>
    /// <param name="configurations">The NuGet configuration files that apply to it.</param>
    // Messages about the compiler's work can only be shown by the process that compiles.
    public static CompileClient? For(ScriptRequest request, IReadOnlyList<string> configurations) =>
        request.UseServer && !ServerAddress.IsTurnedOff && Log.Threshold >= Verbosity.Warning
            && ServerAddress.OfThisTool() is { } address
            ? new CompileClient(address, request, configurations) : null;

    /// <summary>The compiled script, or null when there is no valid answer in time.</summary>
    /// <exception cref="CompileFailure">The script has errors.</exception>
    public CompiledScript? Ask()
    {
        if (!_address.MayBeListening)
            return null;
        byte[]? answer = null;
        try
        {
            var exchange = Exchange(_address, Subject.Compile, _request, FirstAnswerTimeout);
            if (exchange.Wait(TotalTimeout) && exchange.Result is (Subject.Answer, var content))
                answer = content;
            return answer is null ? null : Messages.ReadScript(answer, _circumstances);
        }
        // Anything else concerns the server only.
        catch (Exception error) when (error is not CompileFailure)
        {
            return null;
        }
    }

    /// <summary>Starts a server for the next run, if none is running. It compiles this script once, so that it is fast
    /// from then on.</summary>
    public void StartServer()
    {
        if (_address.IsClaimed)
            return;
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            WorkingDirectory = _address.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        foreach (var word in (string[])["exec", typeof(CompileClient).Assembly.Location, "server", "run",
            Convert.ToBase64String(_request)])
            start.ArgumentList.Add(word);
        DotnetHost.RemoveMSBuildVariables(start.Environment);
        // Otherwise the runtime leaves a socket of its own for debuggers.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        // Room for all that one compilation makes, also for its large arrays, so that nothing is collected in its midst:
        // 96 MB and 32 MB, as hexadecimal numbers.
        start.Environment["DOTNET_GCgen0size"] = "6000000";
        start.Environment["DOTNET_GCLOHThreshold"] = "2000000";
        try
        {
            using var server = Process.Start(start);
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            Log.Debug($"no compile server: {error.Message}");
        }
    }

    /// <summary>A server's answer as text; null when it does not answer.</summary>
    public static string? Query(ServerAddress address, Subject subject, byte[] content)
    {
        try
        {
            var exchange = Exchange(address, subject, content, RequestTimeout);
            return exchange.Wait(TotalTimeout) ? Encoding.UTF8.GetString(exchange.Result.Content) : null;
        }
        catch (AggregateException)
        {
            return null;
        }
    }

    static TimeSpan Longer(TimeSpan time) => time > FirstAnswerTimeout ? time : FirstAnswerTimeout;

    static async Task<(Subject Subject, byte[] Content)> Exchange(
        ServerAddress address, Subject subject, byte[] content, TimeSpan firstAnswerTimeout)
    {
        using var timeout = new CancellationTokenSource();
        await using var pipe = address.Client();
        // The system offers no timeout for this.
        await Task.Run(() => pipe.Connect(TimeSpan.Zero)).WaitAsync(firstAnswerTimeout).ConfigureAwait(false);
        timeout.CancelAfter(firstAnswerTimeout);
        await pipe.Send(subject, content, timeout.Token).ConfigureAwait(false);
        while (true)
        {
            var message = await pipe.Receive(timeout.Token).ConfigureAwait(false);
            if (message.Subject != Subject.Working)
                return message;
            timeout.CancelAfter(SilenceTimeout);
        }
    }
}
