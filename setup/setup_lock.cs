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
            catch (IOException) when (File.Exists(path))
            {
                Console.Error.Write(isWaiting ? "" : "waiting for another set-up of this repository to finish\n");
                Thread.Sleep(100);
            }
        }
    }
}
