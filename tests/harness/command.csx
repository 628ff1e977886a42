#nullable enable
#load "repository.csx"

/// <summary>A child process that has ended: its exit code and everything it wrote.</summary>
public sealed record Command(string Line, int ExitCode, string Output, string Error)
{
    /// <summary>The collection of test classes that only run child processes, <c>[Collection(Command.Collection)]</c>:
    /// they run in parallel with all others.</summary>
    public const string Collection = "child processes";

    /// <summary>A second such collection, so that neither takes much longer than the other tests.</summary>
    public const string SecondCollection = "child processes about packages and kept builds";

    const int KilledPipesSeconds = 5;

    /// <summary>The command of the runner that runs this process, without the start-up time of <c>dotnet
    /// script</c>.</summary>
    public static IReadOnlyList<string> Runner { get; } =
        ["dotnet", "exec", System.Reflection.Assembly.GetEntryAssembly()!.Location];

    /// <summary>Runs a script with arguments; a relative path is relative to the root.</summary>
    public static Command Script(string file, params string[] arguments) =>
        Run([.. Runner, Path.Combine(Repository.Root, file), .. arguments]);

    /// <summary>Runs a program to its end, in the repository's root or in another directory. A variable that is set to
    /// null is removed.</summary>
    /// <exception cref="TimeoutException">It did not end in time, and was killed.</exception>
    public static Command Run(
        IReadOnlyList<string> command,
        string? directory = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        string input = "",
        int timeoutSeconds = 60)
    {
        using var process = Start(command, directory ?? Repository.Root, environment);
        // Read both pipes at once, while input is written: a full pipe would stop the child.
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var fed = Feed(process, input);
        var line = string.Join(' ', command);
        Task[] end = [output, error, fed, process.WaitForExitAsync()];
        if (!Task.WaitAll(end, TimeSpan.FromSeconds(timeoutSeconds)))
        {
            process.Kill(entireProcessTree: true);
            var written = Task.WaitAll([output, error], TimeSpan.FromSeconds(KilledPipesSeconds))
                ? $"\n{output.Result}\n{error.Result}"
                : "";
            throw new TimeoutException($"`{line}` did not end in {timeoutSeconds} s.{written}");
        }
        return new Command(line, process.ExitCode, output.Result, error.Result);
    }

    /// <summary>This process if it ended with that exit code; otherwise an exception with everything it
    /// wrote.</summary>
    public Command Expect(int exitCode) => ExitCode == exitCode
        ? this
        : throw new InvalidOperationException(
            $"`{Line}` ended with exit code {ExitCode}, expected {exitCode}.\n{Output}\n{Error}");

    static Process Start(
        IReadOnlyList<string> command, string directory, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"`{command[0]}` did not start.");
    }

    static async Task Feed(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The child may end without reading its input.
        }
    }
}
