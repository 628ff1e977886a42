/// <summary>Says on a terminal that something takes long, and how much has come from NuGet meanwhile.</summary>
sealed class Waiting : IDisposable
{
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);

    readonly string _what;
    readonly Lazy<string> _cache = new(() => Command.Run(
        Directory.GetCurrentDirectory(), Command.Dotnet, "nuget", "locals", "http-cache", "--list").Split(": ")[1].Trim());
    readonly DateTime _start = DateTime.UtcNow;
    readonly Timer _timer;
    bool _hasSpoken;

    public Waiting(string what)
    {
        _what = what;
        _timer = new Timer(_ => Tell(), null, Silence, TimeSpan.FromSeconds(1));
    }

    public void Dispose()
    {
        _timer.Dispose();
        if (_hasSpoken && !Console.IsErrorRedirected)
            Console.Error.Write("\r\e[K");
    }

    // In a file or a pipe one line is enough.
    void Tell()
    {
        if (Interlocked.Exchange(ref _hasSpoken, true) && Console.IsErrorRedirected)
            return;
        var time = (DateTime.UtcNow - _start).TotalSeconds;
        Console.Error.Write(Console.IsErrorRedirected ? $"{_what} …\n" : $"\r{_what} … {time:0} s, {Arrived() >> 20} MB\e[K");
    }

    long Arrived()
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
