/// <summary>Keeps two set-ups of one repository apart; the system lets go of it even after a kill.</summary>
static class Lock
{
    public static FileStream Wait(string path)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                Console.Error.Write(told ? "" : "waiting for another set-up of this repository to end\n");
                Thread.Sleep(100);
            }
        }
    }
}
