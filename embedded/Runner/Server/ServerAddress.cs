using System.IO.Pipes;
using System.Runtime.InteropServices;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Server;

/// <summary>The address of the compile server for one build of this tool: a folder that only its user can enter. Beside
/// the socket there are a file that the server keeps locked while it runs, and one with its process id.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Key">The name of the build within it.</param>
sealed record ServerAddress(string Folder, string Key)
{
    /// <summary>The environment variable: <c>off</c>, or the folder.</summary>
    public const string Variable = "DOTNET_SCRIPT_SERVER";

    const string LockEnding = ".lock";

    static readonly string[] Off = ["off", "0", "false", "no"];

    /// <summary>Whether the environment turns the server off; on a build machine it is off by default.</summary>
    public static bool IsTurnedOff => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } setting
        ? Off.Contains(setting, StringComparer.OrdinalIgnoreCase)
        : !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    string Socket => Path.Combine(Folder, Key);

    string Lock => Socket + LockEnding;

    string Id => Socket + ".id";

    // On Windows, pipes have a name but no folder, so the folder becomes part of the name.
    string Pipe => OperatingSystem.IsWindows() ? $"dotnet-script-{Sum(Folder)}-{Key}" : Socket;

    /// <summary>The address for this build; null where there is no folder that only this user can enter.</summary>
    public static ServerAddress? OfThisTool() => IsPrivate(Home()) ? new(Home(), KeyOfThisTool()) : null;

    /// <summary>The addresses of all builds whose servers run or were killed.</summary>
    public static IReadOnlyList<ServerAddress> All() => Directory.Exists(Home()) && IsPrivate(Home())
        ? [.. Directory.GetFiles(Home(), "*" + LockEnding)
            .Select(file => new ServerAddress(Home(), Path.GetFileNameWithoutExtension(file)))]
        : [];

    /// <summary>Whether there may be something to connect to.</summary>
    public bool MayBeListening => OperatingSystem.IsWindows() ? IsClaimed : File.Exists(Socket);

    /// <summary>Whether a server is running.</summary>
    public bool IsClaimed
    {
        get
        {
            if (!File.Exists(Lock))
                return false;
            using var file = TryClaim();
            return file is null;
        }
    }

    /// <summary>The process id of the server, if one is running.</summary>
    public int? ProcessId => IsClaimed && File.Exists(Id) && int.TryParse(File.ReadAllText(Id), out var id) ? id : null;

    /// <summary>Whether this process is the server at this address; the folder may have been deleted.</summary>
    public bool IsMine => File.Exists(Socket) | OperatingSystem.IsWindows()
        && File.Exists(Id) && File.ReadAllText(Id) == $"{Environment.ProcessId}";

    /// <summary>Claims the address for as long as the file is open; null when another process has it.</summary>
    public FileStream? TryClaim()
    {
        try
        {
            return new FileStream(Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Records which process has claimed the address.</summary>
    public void WriteProcessId() => File.WriteAllText(Id, $"{Environment.ProcessId}");

    /// <summary>Deletes its files.</summary>
    public void DeleteFiles()
    {
        foreach (var file in (string[])[Socket, Id, Lock])
            SealedFile.TryDelete(file);
    }

    /// <summary>A server's pipe end. The system lets only this user connect.</summary>
    public NamedPipeServerStream Listen() => new(Pipe, PipeDirection.InOut,
        NamedPipeServerStream.MaxAllowedServerInstances, PipeTransmissionMode.Byte,
        PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);

    /// <summary>A client's pipe end. It does not connect to another user's server.</summary>
    public NamedPipeClientStream Client() =>
        new(".", Pipe, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);

    static string Home() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder
            && !Off.Contains(folder.ToLowerInvariant())
            ? Path.GetFullPath(folder)
            : Path.Combine(Path.GetTempPath(), $"dotnet-script-{Environment.UserName}");

    static bool IsPrivate(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                return Directory.CreateDirectory(folder).Exists; // below the user's own temporary folder
            Directory.CreateDirectory(folder, UnixProcess.OwnerOnly);
            return UnixProcess.OwnsAlone(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.Debug($"no compile server: {error.Message}");
            return false;
        }
    }

    // The server itself checks that it is of the right build, so a collision of two keys costs only time.
    static string KeyOfThisTool() => Sum(string.Join('\n',
        AppContext.BaseDirectory, typeof(ServerAddress).Module.ModuleVersionId, SetupChoices.Text,
        TargetPlatform.FrameworkDirectory, Environment.Version));

    static string Sum(string text) => $"{SealedFile.Checksum(MemoryMarshal.AsBytes(text.AsSpan())):x8}";
}
