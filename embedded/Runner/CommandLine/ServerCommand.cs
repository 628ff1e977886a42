using System.CommandLine;
using System.Diagnostics;
using AttentionWorkbench.Runner.Server;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary><c>dotnet script server status|stop</c>: the compile servers of this user.</summary>
static class ServerCommand
{
    static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var status = new Command("status", "Shows the running compile servers; exit code 1 if there are none.");
        status.SetAction(_ => Status());
        var stop = new Command("stop", "Stops all compile servers.");
        stop.SetAction(_ => Stop());
        var request = new Argument<string>("request");
        var run = new Command("run") { Hidden = true };
        run.Add(request);
        run.SetAction(result => CompileServer.Run(Convert.FromBase64String(result.GetValue(request)!)));
        return new Command("server", "The process that stays alive to compile the next script faster.")
        {
            status, stop, run,
        };
    }

    static int Status()
    {
        var running = Running();
        foreach (var address in running)
            Console.WriteLine(CompileClient.Query(address, Subject.Status, [])
                ?? $"process {address.ProcessId} does not answer");
        if (running.Count == 0)
            Console.WriteLine("No compile server is running.");
        return running.Count == 0 ? 1 : 0;
    }

    static int Stop()
    {
        var running = Running();
        foreach (var address in running)
        {
            // A server that does not answer is killed.
            if (CompileClient.Query(address, Subject.Stop, []) is null && address.ProcessId is { } id)
                Kill(id);
            if (!SpinWait.SpinUntil(() => !address.IsClaimed, StopTimeout))
                throw new ScriptFailure($"The compile server, process {address.ProcessId}, does not stop.");
            address.DeleteFiles();
        }
        Console.WriteLine(running.Count == 0 ? "No compile server is running." : $"{running.Count} stopped.");
        return 0;
    }

    static List<ServerAddress> Running() => [.. ServerAddress.All().Where(address => address.IsClaimed)];

    static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // It has exited in the meantime.
        }
    }
}
