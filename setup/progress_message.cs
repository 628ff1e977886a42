/// <summary>Shows, when a step takes long, how long it has taken and how much NuGet has downloaded meanwhile.</summary>
sealed class ProgressMessage : IDisposable
{
    static readonly TimeSpan Delay = TimeSpan.FromSeconds(3);

    readonly string _what;
    readonly Lazy<string> _cache = new(() => Command.Run(
        Directory.GetCurrentDirectory(), Command.Dotnet, "nuget", "locals", "http-cache", "--list").Split(": ")[1].Trim());
    readonly DateTime _start = DateTime.UtcNow;
    readonly Timer _timer;
    bool _isShown;

    public ProgressMessage(string what)
    {
        _what = what;
        _timer = new Timer(_ => Show(), null, Delay, TimeSpan.FromSeconds(1));
    }

    public void Dispose()
    {
        _timer.Dispose();
        if (_isShown && !Console.IsErrorRedirected)
            Console.Error.Write("\r\e[K");
    }

    // A terminal shows it counting up; in a file or a pipe, one line is enough.
    void Show()
    {
        if (Interlocked.Exchange(ref _isShown, true) && Console.IsErrorRedirected)
            return;
        var seconds = (DateTime.UtcNow - _start).TotalSeconds;
        Console.Error.Write(Console.IsErrorRedirected
            ? $"{_what} …\n" : $"\r{_what} … {seconds:0} s, {DownloadedBytes() >> 20} MB\e[K");
    }

    long DownloadedBytes()
    {
        try
        {
            return new DirectoryInfo(_cache.Value).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.LastWriteTimeUtc >= _start).Sum(file => file.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SetupFailure)
        {
            return 0;
        }
    }
}
