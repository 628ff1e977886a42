#nullable enable
using System.Net;
using System.Threading;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

/// <summary>Shows the book to the browsers of this machine, and builds it again when something that it is made of is
/// saved.</summary>
public static class BookServer
{
    // An editor writes several times when it saves.
    static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(300);

    static readonly string[] WatchedFolders = ["scripts", "lib", "book"];

    /// <summary>Serves until Ctrl-C.</summary>
    /// <param name="root">The folder of the course.</param>
    /// <param name="folder">The folder of the book; nothing else is served.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="build">Builds the book again.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The port may not be used.</exception>
    public static async Task Run(string root, string folder, int port, Action build)
    {
        await using var app = App(folder, port);
        await app.StartAsync();
        Console.WriteLine($"It is shown on {app.Urls.First()}, and built again when you save. Ctrl-C ends it.");
        var saved = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watchers = new Watchers(root, () => saved.Writer.TryWrite(true));
        var rebuilding = Rebuild(saved.Reader, build, app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync();
        await rebuilding;
    }

    // Nothing comes from the environment or from settings files: an address from there would not be the loopback.
    static WebApplication App(string folder, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        // Another name that leads here would let a page of another site read the book.
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts = ["127.0.0.1", "localhost"]);
        var app = builder.Build();
        app.UseHostFiltering();
        app.Use((context, next) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return next(context);
        });
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder) });
        return app;
    }

    static async Task Rebuild(ChannelReader<bool> saved, Action build, CancellationToken stop)
    {
        try
        {
            while (await saved.WaitToReadAsync(stop))
            {
                await Task.Delay(Settled, stop);
                saved.TryRead(out _);
                build();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    sealed class Watchers : IDisposable
    {
        readonly List<FileSystemWatcher> _watchers = [];

        public Watchers(string root, Action changed)
        {
            foreach (var folder in WatchedFolders)
                Watch(Path.Combine(root, folder), "*", isDeep: true, changed);
            Watch(root, "README.md", isDeep: false, changed);
            Watch(root, StudySession.ProgressName, isDeep: false, changed);
            Watch(Path.Combine(root, "out"), "*.model", isDeep: false, changed);
        }

        public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

        void Watch(string folder, string files, bool isDeep, Action changed)
        {
            var watcher = new FileSystemWatcher(folder, files) { IncludeSubdirectories = isDeep };
            watcher.Changed += (_, _) => changed();
            watcher.Created += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }
}
