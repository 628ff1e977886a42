#nullable enable
using System.Net;
using System.Net.Sockets;

/// <summary>Who may see the book, and what: <c>--serve</c>.</summary>
[Collection(Chapters.Collection)]
public class BookServerTest
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(240);

    [Fact]
    public async Task It_serves_the_book_alone_to_this_machine_alone_and_builds_it_again()
    {
        using var course = new SmallCourse();
        course.Build().Expect(0);
        course.Write("out/secret.txt", "secret");
        course.Write("out/book2/secret.txt", "secret");
        using var server = Process.Start(new ProcessStartInfo(Command.Runner[0],
            [.. Command.Runner.Skip(1), course.PathOf("scripts/book.csx"), "--", "--serve", "--port", "0"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["ASPNETCORE_URLS"] = "http://0.0.0.0:0", ["DOTNET_URLS"] = "http://0.0.0.0:0" },
        })!;
        var complaints = server.StandardError.ReadToEndAsync();
        try
        {
            var port = await PortOf(server);
            await SeesTheBook(port);
            await SeesNothingElse(port);
            IsOnTheLoopbackOnly(port);
            await IsBuiltAgain(course, port);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
        Assert.DoesNotContain("Unhandled", await complaints);
    }

    [Fact]
    public void A_port_that_cannot_be_had_is_named()
    {
        using var course = new SmallCourse();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;
        Refused(course.Build("--serve", "--port", $"{taken}"), taken);
        const int OfRoot = 81;
        const string FirstOfAll = "/proc/sys/net/ipv4/ip_unprivileged_port_start";
        if (!File.Exists(FirstOfAll) || int.Parse(File.ReadAllText(FirstOfAll)) <= OfRoot)
            return;
        string[] asAnyone = Environment.IsPrivilegedProcess
            ? ["setpriv", "--bounding-set=-net_bind_service", "--inh-caps=-net_bind_service"] : [];
        Refused(Command.Run([.. asAnyone, .. Command.Runner, course.PathOf("scripts/book.csx"), "--", "--serve", "--port", $"{OfRoot}"],
            timeoutSeconds: (int)Patience.TotalSeconds), OfRoot);

        static void Refused(Command run, int port)
        {
            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith($"The book cannot be shown on port {port}: ", run.Error);
            Assert.EndsWith(". --port N chooses another.\n", run.Error);
        }
    }

    static async Task<int> PortOf(Process server)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await server.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (Regex.Match(line, @"http://127\.0\.0\.1:(\d+)") is { Success: true } shown)
                return int.Parse(shown.Groups[1].Value);
        throw new InvalidOperationException("The server ended.");
    }

    // As written, byte for byte: a client of HTTP would tidy a path up before it sends it.
    static async Task<string> Answer(int port, string request, bool hangsUp = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        if (hangsUp)
            client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync().WaitAsync(Patience);
    }

    static Task<string> Get(int port, string path, string host = "127.0.0.1") =>
        Answer(port, $"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

    static async Task SeesTheBook(int port)
    {
        foreach (var (path, says) in new[]
        {
            ("/", "The Attention Workbench"), ("/index.html", "0 First"), ("/01_second.html", "two: 2"), ("/book.css", "--paper"),
            ("/index.html?x=../../secret", "0 First"),
        })
        {
            var answer = await Get(port, path);
            Assert.StartsWith("HTTP/1.1 200 ", answer);
            Assert.Contains(says, answer);
        }
        Assert.StartsWith("HTTP/1.1 200 ", await Get(port, "/", "localhost"));
    }

    static async Task SeesNothingElse(int port)
    {
        string[] tricks =
        [
            "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt",
            "/figures/../../secret.txt", "/../book2/secret.txt", "/....//secret.txt", "/%252e%252e/secret.txt", "/..%c0%afsecret.txt",
            "//etc/passwd", "/etc/passwd", "/%00", "/index.html%00.txt", "/nothing.html", "/exercises", "/source/",
        ];
        foreach (var trick in tricks)
        {
            var answer = await Get(port, trick);
            Assert.Matches("^HTTP/1.1 (301|400|404) ", answer);
            Assert.DoesNotContain("root:", answer);
            Assert.DoesNotContain("\r\n\r\nsecret", answer);
        }
        Assert.Matches("^HTTP/1.1 (404|405) ", await Answer(port,
            "DELETE /index.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        // Another site's name that was made to lead here.
        Assert.StartsWith("HTTP/1.1 400 ", await Get(port, "/", "evil.example"));

        string[] malformed =
        [
            "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\0\u0001\u0002\u00ff", "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", $"GET /{new string('a', 70000)} HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", "GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        ];
        foreach (var request in malformed)
            Assert.Matches("^(HTTP/1.1 (4|5)|$)", await Answer(port, request, hangsUp: true));
        Assert.StartsWith("HTTP/1.1 200 ", await Get(port, "/"));
    }

    static void IsOnTheLoopbackOnly(int port)
    {
        var listeners = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(listener => listener.Port == port).ToArray();
        Assert.Equal([IPAddress.Loopback], listeners.Select(listener => listener.Address));
    }

    static async Task IsBuiltAgain(SmallCourse course, int port)
    {
        var before = await Tag(port);
        course.Write("scripts/01_second.csx", SmallCourse.Chapter("1 Second", "Show(\"two\", 22);"));
        var clock = Stopwatch.StartNew();
        while (!(await Get(port, "/01_second.html")).Contains("two: 22"))
        {
            Assert.True(clock.Elapsed < Patience, "The book was not built again.");
            await Task.Delay(200);
        }
        Assert.NotEqual(before, await Tag(port));
        Assert.StartsWith("HTTP/1.1 404 ", await Get(port, "/../secret.txt"));
    }

    // By this a page knows that it was built again: book.js.
    static async Task<string> Tag(int port)
    {
        var head = await Answer(port, "HEAD /01_second.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        return Regex.Match(head, "^ETag: (.+)\r$", RegexOptions.Multiline) is { Success: true } tag ? tag.Groups[1].Value
            : throw new InvalidOperationException($"There is no tag in {head}");
    }
}
