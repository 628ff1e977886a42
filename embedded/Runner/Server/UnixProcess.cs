using System.Runtime.InteropServices;

namespace AttentionWorkbench.Runner.Server;

/// <summary>Functions of Unix that a long-lived process needs and .NET does not offer.</summary>
static partial class UnixProcess
{
    /// <summary>The mode of a folder that only its owner can enter.</summary>
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    const int ReadWrite = 2;
    const int GetFlags = 1;
    const int CloseOnExec = 1;

    const int FileType = 0xF000;
    const int FolderType = 0x4000;

    /// <summary>Whether a path is a folder, not a link, that belongs to this user and that nobody else can
    /// enter.</summary>
    public static unsafe bool OwnsAlone(string folder)
    {
        // More than the structure needs: flags, mode, owner, and fields that are not used here.
        var status = stackalloc uint[128];
        return LStat(folder, status) == 0
            && (status[1] & FileType) == FolderType
            && (UnixFileMode)(status[1] & 0xFFF) == OwnerOnly
            && status[2] == EffectiveUser();
    }

    /// <summary>Detaches from the terminal, the process group, the pipes and all files of the parent process, none of
    /// which may wait for a long-lived process.</summary>
    public static void Detach()
    {
        _ = NewSession();
        var nothing = Open("/dev/null", ReadWrite);
        for (var file = 0; file <= 2; file++)
            _ = Duplicate(nothing, file);
        // Files that were open before this program started lack the flag that the runtime sets on its own.
        foreach (var entry in Directory.GetFiles(OperatingSystem.IsLinux() ? "/proc/self/fd" : "/dev/fd"))
        {
            if (int.TryParse(Path.GetFileName(entry), out var file) && file > 2
                && Flags(file, GetFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0)
                _ = Close(file);
        }
    }

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_LStat", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int LStat(string path, uint* status);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "setsid")]
    private static partial int NewSession();

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int mode);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Flags(int file, int command);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
