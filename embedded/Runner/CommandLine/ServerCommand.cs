using System.CommandLine;
using System.Diagnostics;
using AttentionWorkbench.Runner.Server;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary><c>dotnet script server status|stop</c>: the compile servers of this user.</summary>
static class ServerCommand
{
    static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var status = new Command("status", "Shows the compile servers that run; ends with 1 when there is none.");
        status.SetAction(_ => Status());
        var stop = new Command("stop", "Ends all compile servers.");
        stop.SetAction(_ => Stop());
        var request = new Argument<string>("request");
        var run = new Command("run") { Hidden = true };
        run.Add(request);
        run.SetAction(result => CompileServer.Run(Convert.FromBase64String(result.GetValue(request)!)));
        return new Command("server", "The process that stays to compile the next script in less time.")
        {
            status, stop, run,
        };
    }

    static int Status()
    {
        var living = Living();
        foreach (var place in living)
            Console.WriteLine(CompileClient.Tell(place, Subject.Status, [])
                ?? $"process {place.ProcessId} does not answer");
        if (living.Count == 0)
            Console.WriteLine("No compile server runs.");
        return living.Count == 0 ? 1 : 0;
    }

    static int Stop()
    {
        var living = Living();
        foreach (var place in living)
        {
            // One that does not answer is ended all the same.
            if (CompileClient.Tell(place, Subject.Stop, []) is null && place.ProcessId is { } id)
                Kill(id);
            if (!SpinWait.SpinUntil(() => !place.IsTaken, LongestEnd))
                throw new ScriptFailure($"The compile server, process {place.ProcessId}, does not end.");
            place.Clear();
        }
        Console.WriteLine(living.Count == 0 ? "No compile server runs." : $"{living.Count} stopped.");
        return 0;
    }

    static List<ServerPlace> Living() => [.. ServerPlace.All().Where(place => place.IsTaken)];

    static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }
}
