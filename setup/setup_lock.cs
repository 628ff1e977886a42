using System.Threading;

/// <summary>Lets one set-up of a repository run at a time. The system releases the lock even after a kill.</summary>
static class SetupLock
{
    public static FileStream Acquire(string path)
    {
        for (var isWaiting = false; ; isWaiting = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException error) when (IsHeld(error))
            {
                Console.Error.Write(isWaiting ? "" : "waiting for another set-up of this repository to finish\n");
                Thread.Sleep(100);
            }
        }
    }

    // EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows. Nothing else ends by waiting: a file system
    // may be read-only, for example.
    static bool IsHeld(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);
}
