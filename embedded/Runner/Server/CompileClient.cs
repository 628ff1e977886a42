using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Server;

/// <summary>
/// Asks the compile server for a script. Whatever is wrong with the server, the answer is that there is none, and
/// the script is compiled here.
/// </summary>
sealed class CompileClient
{
    // Longer for tests, to which it matters who compiles.
    static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(
        int.TryParse(Environment.GetEnvironmentVariable("DOTNET_SCRIPT_SERVER_PATIENCE"), out var set) ? set : 100);

    // A server that lives says so every now and then; a busy machine may delay it.
    static readonly TimeSpan LongestSilence = Longer(TimeSpan.FromMilliseconds(500));

    // Who asks how it is doing has time.
    static readonly TimeSpan LongestQuestion = Longer(TimeSpan.FromSeconds(2));

    static readonly TimeSpan LongestWork = Longer(TimeSpan.FromSeconds(20));

    readonly ServerPlace _place;
    readonly byte[] _request;
    readonly string _circumstances;

    CompileClient(ServerPlace place, ScriptRequest request, IReadOnlyList<string> configurations)
    {
        _place = place;
        _request = Messages.Write(request, configurations);
        _circumstances = ScriptCache.CircumstancesOf(request, configurations);
    }

    /// <summary>A client for a script; null where it must be compiled here, or is wanted to be.</summary>
    /// <param name="request">The script, and how to build it.</param>
    /// <param name="configurations">The NuGet configuration files that hold for it.</param>
    // Who wants to read about the compiler's work must be where it is done.
    public static CompileClient? For(ScriptRequest request, IReadOnlyList<string> configurations) =>
        request.UseServer && !ServerPlace.IsTurnedOff && Log.Threshold >= Verbosity.Warning
            && ServerPlace.OfThisTool() is { } place
            ? new CompileClient(place, request, configurations) : null;

    /// <summary>The compiled script, or null when there is no good answer in time.</summary>
    /// <exception cref="CompileFailure">A line is wrong.</exception>
    public CompiledScript? Ask()
    {
        if (!_place.IsOccupied)
            return null;
        byte[]? answer = null;
        try
        {
            var exchange = Exchange(_place, Subject.Compile, _request, AnswerTime);
            if (exchange.Wait(LongestWork) && exchange.Result is (Subject.Answer, var content))
                answer = content;
            return answer is null ? null : Messages.ReadScript(answer, _circumstances);
        }
        // Anything else: it speaks of the server alone.
        catch (Exception error) when (error is not CompileFailure)
        {
            return null;
        }
    }

    /// <summary>
    /// Starts a server for the next time, where none lives. It compiles this script once, to be quick from then on.
    /// </summary>
    public void StartServer()
    {
        if (_place.IsTaken)
            return;
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            WorkingDirectory = _place.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        foreach (var word in (string[])["exec", typeof(CompileClient).Assembly.Location, "server", "run",
            Convert.ToBase64String(_request)])
            start.ArgumentList.Add(word);
        DotnetHost.ForgetParent(start.Environment);
        // Else the runtime leaves a socket of its own where debuggers look.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        try
        {
            using var server = Process.Start(start);
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            Log.Debug($"no compile server: {error.Message}");
        }
    }

    /// <summary>What a server answers, as text; null when it does not.</summary>
    public static string? Tell(ServerPlace place, Subject subject, byte[] content)
    {
        try
        {
            var exchange = Exchange(place, subject, content, LongestQuestion);
            return exchange.Wait(LongestWork) ? Encoding.UTF8.GetString(exchange.Result.Content) : null;
        }
        catch (AggregateException)
        {
            return null;
        }
    }

    static TimeSpan Longer(TimeSpan time) => time > AnswerTime ? time : AnswerTime;

    static async Task<(Subject Subject, byte[] Content)> Exchange(
        ServerPlace place, Subject subject, byte[] content, TimeSpan answerTime)
    {
        using var patience = new CancellationTokenSource();
        await using var pipe = place.Client();
        // The system has no limit of time for this.
        await Task.Run(() => pipe.Connect(TimeSpan.Zero)).WaitAsync(answerTime).ConfigureAwait(false);
        patience.CancelAfter(answerTime);
        await pipe.Send(subject, content, patience.Token).ConfigureAwait(false);
        while (true)
        {
            var message = await pipe.Receive(patience.Token).ConfigureAwait(false);
            if (message.Subject != Subject.Working)
                return message;
            patience.CancelAfter(LongestSilence);
        }
    }
}
