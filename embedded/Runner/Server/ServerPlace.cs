using System.IO.Pipes;
using System.Runtime.InteropServices;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Server;

/// <summary>
/// Where the compile server of one build of this tool is reached: in a folder that only its user can enter. Beside
/// its socket lie a file that it keeps locked as long as it lives, and one with its process id.
/// </summary>
/// <param name="Folder">The folder.</param>
/// <param name="Key">The name of the build in it.</param>
sealed record ServerPlace(string Folder, string Key)
{
    /// <summary>The environment variable: <c>off</c>, or the folder.</summary>
    public const string Variable = "DOTNET_SCRIPT_SERVER";

    const string LockEnding = ".lock";

    static readonly string[] Off = ["off", "0", "false", "no"];

    /// <summary>Whether the environment asks for no server; on a machine for builds there is none unasked.</summary>
    public static bool IsTurnedOff => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } setting
        ? Off.Contains(setting, StringComparer.OrdinalIgnoreCase)
        : !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    string Socket => Path.Combine(Folder, Key);

    string Lock => Socket + LockEnding;

    string Id => Socket + ".id";

    // On Windows pipes have a name and no place: the folder is part of it.
    string Pipe => OperatingSystem.IsWindows() ? $"dotnet-script-{Sum(Folder)}-{Key}" : Socket;

    /// <summary>That of this build, or null where no folder can be had for this user alone.</summary>
    public static ServerPlace? OfThisTool() => IsPrivate(Home()) ? new(Home(), KeyOfThisTool()) : null;

    /// <summary>Those of all builds whose servers live or were killed.</summary>
    public static IReadOnlyList<ServerPlace> All() => Directory.Exists(Home()) && IsPrivate(Home())
        ? [.. Directory.GetFiles(Home(), "*" + LockEnding)
            .Select(file => new ServerPlace(Home(), Path.GetFileNameWithoutExtension(file)))]
        : [];

    /// <summary>Whether there may be something to connect to.</summary>
    public bool IsOccupied => OperatingSystem.IsWindows() ? IsTaken : File.Exists(Socket);

    /// <summary>Whether a server lives here.</summary>
    public bool IsTaken
    {
        get
        {
            if (!File.Exists(Lock))
                return false;
            using var file = TryTake();
            return file is null;
        }
    }

    /// <summary>The process id of the server, where one lives here.</summary>
    public int? ProcessId => IsTaken && File.Exists(Id) && int.TryParse(File.ReadAllText(Id), out var id) ? id : null;

    /// <summary>Whether this process is the server that lives here; the folder may have been swept away.</summary>
    public bool IsMine => File.Exists(Socket) | OperatingSystem.IsWindows()
        && File.Exists(Id) && File.ReadAllText(Id) == $"{Environment.ProcessId}";

    /// <summary>Takes the place as long as the file is open; null when another process has it.</summary>
    public FileStream? TryTake()
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

    /// <summary>Notes which process has taken the place.</summary>
    public void Sign() => File.WriteAllText(Id, $"{Environment.ProcessId}");

    /// <summary>Leaves nothing behind.</summary>
    public void Clear()
    {
        foreach (var file in (string[])[Socket, Id, Lock])
            SealedFile.TryDelete(file);
    }

    /// <summary>An end for the server. The system lets nobody connect but this user.</summary>
    public NamedPipeServerStream Listen() => new(Pipe, PipeDirection.InOut,
        NamedPipeServerStream.MaxAllowedServerInstances, PipeTransmissionMode.Byte,
        PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);

    /// <summary>An end for a client. It connects to no server of another user.</summary>
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

    // The server itself looks again whether it is of the right build; a name that two share costs no more than that.
    static string KeyOfThisTool() => Sum(string.Join('\n',
        AppContext.BaseDirectory, typeof(ServerPlace).Module.ModuleVersionId, SetupChoices.Text,
        TargetPlatform.FrameworkDirectory, Environment.Version));

    static string Sum(string text) => $"{SealedFile.Checksum(MemoryMarshal.AsBytes(text.AsSpan())):x8}";
}
