#nullable enable

using System.IO.Pipes;

/// <summary>Whatever is wrong with the compile server, a run prints what its script prints, and nothing else.</summary>
[Collection(Command.SecondCollection)]
public sealed class ServerTroubleTest
{
    /// <summary>With an empty cache, then after an edit; with <c>--long</c> sixteen at once.</summary>
    [ServerFact]
    public async Task Simultaneous_runs_share_one_server_and_get_their_own_scripts()
    {
        using var folder = new ServerFolder();
        for (var round = 0; round < 3; round++)
        {
            var runs = await Task.WhenAll(Enumerable.Range(0, TestRun.Long ? 16 : 4).Select(i => Task.Run(() =>
                (Text: $"{round} {i}", Run: folder.Scripts.Run(
                    folder.Scripts.Write($"{i}.csx", $"WriteLine(\"{round} {i}\");"))))));
            Assert.All(runs, one => Assert.Equal((one.Text, "", 0),
                (one.Run.Output.Trim(), one.Run.Error, one.Run.ExitCode)));
            ServerFolder.WaitUntil(() => folder.Status.Length == 1);
        }
        Assert.Single(Directory.GetFiles(folder.Home, "*.lock"));
    }

    /// <summary>Two random moments; with <c>--long</c> fifty.</summary>
    [ServerFact]
    public async Task It_can_be_killed_at_any_moment()
    {
        using var folder = new ServerFolder();
        var random = new Random();
        for (var i = 0; i < (TestRun.Long ? 50 : 2); i++)
        {
            folder.Start();
            var output = Task.Run(() => folder.Output($"{i}"));
            Thread.Sleep(random.Next(300));
            using (var server = Process.GetProcessById(folder.ProcessId))
                server.Kill();
            Assert.Equal($"{i}", await output);
        }
        // A run that already had its answer starts no server; the next one does.
        folder.Start();
    }

    /// <summary>A suspended process accepts connections and never answers; even so, <c>stop</c> ends it.</summary>
    [ServerFactOnLinux("kill -l")]
    public void A_suspended_server_holds_up_no_run_and_can_be_stopped()
    {
        using var folder = new ServerFolder();
        folder.Start();
        Command.Run(["kill", "-STOP", $"{folder.ProcessId}"]).Expect(0);
        Assert.Equal("alone", folder.Output("alone"));
        Assert.Equal("1 stopped.", folder.Scripts.Run("server", "stop").Expect(0).Output.Trim());
        Assert.Empty(Directory.GetFiles(folder.Home));
    }

    /// <summary>Silence, a closed connection, half a message, noise, an enormous length, an invalid answer; with
    /// <c>--long</c> endless progress messages.</summary>
    [ServerFactOnLinux("kill -l")]
    public void A_server_that_sends_nonsense_is_ignored()
    {
        using var folder = new ServerFolder();
        folder.Start();
        var socket = folder.Socket;
        folder.Scripts.Run("server", "stop").Expect(0);
        var noise = new byte[100_000];
        new Random(1).NextBytes(noise);
        (string Name, Action<Stream> Say)[] ways =
        [
            ("silent", _ => Thread.Sleep(2000)),
            ("closed", _ => { }),
            ("half", pipe => pipe.Write([4, 0])),
            ("noisy", pipe => pipe.Write(noise)),
            ("huge", pipe => pipe.Write([.. BitConverter.GetBytes(int.MaxValue), Answer, 1])),
            ("negative", pipe => pipe.Write([.. BitConverter.GetBytes(-1), Answer, 1])),
            ("empty", pipe => pipe.Write([.. BitConverter.GetBytes(0), Answer])),
            ("random", pipe => pipe.Write([.. BitConverter.GetBytes(noise.Length), Answer, .. noise])),
            .. TestRun.Long ? [("endless", Endlessly)] : Array.Empty<(string, Action<Stream>)>(),
        ];
        foreach (var (name, say) in ways)
        {
            using var fake = Listen(socket);
            var serving = Serve(fake, _ => say(fake));
            Assert.Equal(name, folder.Output(name, timeout: 20));
            Assert.True(serving.Wait(TimeSpan.FromSeconds(60)), name); // it was asked
            fake.Dispose();
            folder.Scripts.Run("server", "stop").Expect(0); // the run started one of its own
        }
    }

    static void Endlessly(Stream pipe)
    {
        while (true)
        {
            pipe.Write([0, 0, 0, 0, Working]);
            Thread.Sleep(50);
        }
    }

    /// <summary>A complete answer that is out of date, cut short, or from another build of the tool.</summary>
    [ServerFactOnLinux("kill -l")]
    public void An_answer_for_another_text_or_from_another_build_is_ignored()
    {
        // One folder has the servers that answer; in the other, a relay passes their answers on.
        using var real = new ServerFolder();
        real.Start();
        using var folder = new ServerFolder();
        Directory.CreateDirectory(folder.Home);
        File.SetUnixFileMode(folder.Home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var place = Path.Combine(folder.Home, Path.GetFileName(real.Socket));
        string Through(string text, Func<byte[], byte[]> relayed)
        {
            using var fake = Listen(place);
            var serving = Serve(fake, request => fake.Write(relayed(request)));
            var output = folder.Output(text, timeout: 60);
            Assert.True(serving.Wait(TimeSpan.FromSeconds(60)), text); // it was asked
            fake.Dispose();
            folder.Scripts.Run("server", "stop").Expect(0);
            return output;
        }
        byte[] first = [];
        Assert.Equal("right", Through("right", request => first = Ask(real.Socket, request)));
        Assert.True(first.Length > 1000, "the server has compiled");
        Assert.Equal("later", Through("later", _ => first));
        Assert.Equal("short", Through("short", request => Ask(real.Socket, request)[..^100]));
        byte[] Garbled(byte[] answer) => [.. answer[..200], (byte)(answer[200] ^ 1), .. answer[201..]];
        Assert.Equal("garbled", Through("garbled", request => Garbled(Ask(real.Socket, request))));

        // The answer of a server of another build is not accepted.
        var (own, tool) = (Repository.PathOf(".workbench", "runner"), real.Scripts.PathOf("tool"));
        Directory.CreateDirectory(Path.Combine(tool, "compiler"));
        foreach (var file in Directory.GetFiles(own).Concat(Directory.GetFiles(Path.Combine(own, "compiler"))))
            File.Copy(file, Path.Combine(tool, Path.GetRelativePath(own, file)));
        File.AppendAllText(Path.Combine(tool, "choices.txt"), "installation another\n");
        Command.Run(["dotnet", "exec", Path.Combine(tool, "dotnet-script.dll"),
            real.Scripts.Write("main.csx", "WriteLine(\"another\");")],
            environment: real.Scripts.Environment!).Expect(0);
        ServerFolder.WaitUntil(() => real.Status.Length == 2);
        var other = Directory.GetFiles(real.Home, "*.lock").Select(file => file[..^".lock".Length])
            .Single(file => Path.GetFileName(file) != Path.GetFileName(place));
        byte[] foreign = [];
        Assert.Equal("own", Through("own", request => foreign = Ask(other, request)));
        Assert.True(foreign.Length > 1000, "the other build has compiled");
    }

    /// <summary>A disk that is full.</summary>
    [ServerFactOnLinux("unshare --mount mount -t tmpfs none /mnt")]
    public void A_full_disk_does_no_harm()
    {
        using var folder = new ServerFolder();
        var main = folder.Scripts.Write("main.csx", "WriteLine(\"full\");");
        foreach (var place in (string[])[folder.Home, folder.Scripts.PathOf("cache")])
            Directory.CreateDirectory(place);
        var mounts = string.Concat(new[] { folder.Home, folder.Scripts.PathOf("cache") }
            .Select(place => $"mount -t tmpfs -o size=4k,nr_inodes=1,mode=700 none {place} && "));
        var run = Command.Run(["unshare", "--mount", "sh", "-c", $"{mounts} exec {string.Join(' ', Command.Runner)} {main}"],
            environment: folder.Scripts.Environment!).Expect(0);
        Assert.Equal("full", run.Output.Trim());
        Assert.StartsWith("warning: nothing is kept", Assert.Single(run.Error.Trim().Split('\n')));
    }

    /// <summary>No other user can query it or answer in its place, and a folder that others can enter is not
    /// used.</summary>
    [ServerFactOnLinux("setpriv --reuid=65534 --clear-groups true")]
    public void Users_are_kept_apart()
    {
        using var folder = new ServerFolder();
        folder.Start();
        var compiled = folder.Compiled;
        var open = folder.Scripts.PathOf("open");
        Command.Run(["bash", "-c", $"mkdir -p {open}/home && cp -r {Repository.PathOf(".workbench", "runner")} {open}/tool "
            + $"&& echo 'WriteLine(1);' > {open}/main.csx && chmod -R a+rX {open} && chmod a+x {folder.Scripts.PathOf()} "
            + $"&& chown -R 65534:65534 {open}/home"]).Expect(0);
        string[] asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
        string[] run = ["dotnet", "exec", $"{open}/tool/dotnet-script.dll", $"{open}/main.csx"];
        var environment = new Dictionary<string, string?>
        {
            ["HOME"] = $"{open}/home", ["DOTNET_SCRIPT_CACHE_LOCATION"] = $"{open}/home/cache",
        };
        // Root's folder cannot be entered; with a folder of one's own it works.
        foreach (var place in (string[])[folder.Home, $"{open}/home/server"])
        {
            environment["DOTNET_SCRIPT_SERVER"] = place;
            var other = Command.Run([.. asNobody, .. run], "/", environment).Expect(0);
            Assert.Equal(("1", ""), (other.Output.Trim(), other.Error));
            Directory.Delete($"{open}/home/cache", recursive: true);
        }
        Assert.Equal(compiled, folder.Compiled);
        ServerFolder.WaitUntil(() => Directory.GetFiles($"{open}/home/server", "*.id").Length == 1);

        // Root does not use another user's folder, nor one that everybody can enter.
        foreach (var (place, mode) in new[] { ($"{open}/home/server", "700"), ($"{open}/wide", "755") })
        {
            Command.Run(["bash", "-c", $"mkdir -p {place}; chmod {mode} {place}; "
                + $"ls -A {place} | LC_ALL=C sort > {open}/before"]).Expect(0);
            environment["DOTNET_SCRIPT_SERVER"] = place;
            Directory.CreateDirectory($"{open}/home/cache");
            Command.Run(["bash", "-c", $"echo 'WriteLine(2);' > {open}/main.csx"]).Expect(0);
            var root = Command.Run(run, "/", environment).Expect(0);
            Assert.Equal(("2", ""), (root.Output.Trim(), root.Error));
            var names = Directory.GetFiles(place).Select(Path.GetFileName).Order(StringComparer.Ordinal);
            Assert.Equal(File.ReadAllText($"{open}/before"), string.Concat(names.Select(name => $"{name}\n")));
            Directory.Delete($"{open}/home/cache", recursive: true);
        }
        environment["DOTNET_SCRIPT_SERVER"] = $"{open}/home/server";
        var stopped = Command.Run([.. asNobody, .. run[..^1], "server", "stop"], "/", environment).Expect(0);
        Assert.Equal("1 stopped.", stopped.Output.Trim());
    }

    const byte Working = 4;
    const byte Answer = 6;

    static NamedPipeServerStream Listen(string socket) =>
        new(socket, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);

    // Receives one request, and handles it as the test wants.
    static Task Serve(NamedPipeServerStream fake, Action<byte[]> reply) => Task.Run(() =>
    {
        fake.WaitForConnection();
        var head = new byte[5];
        fake.ReadExactly(head);
        var content = new byte[BitConverter.ToInt32(head)];
        fake.ReadExactly(content);
        try
        {
            reply([.. head, .. content]);
        }
        catch (IOException)
        {
            // The client has closed the connection.
        }
        fake.Close();
    });

    // Everything that a real server answers.
    static byte[] Ask(string socket, byte[] request)
    {
        using var pipe = new NamedPipeClientStream(".", socket, PipeDirection.InOut);
        pipe.Connect(20_000);
        pipe.Write(request);
        var answer = new MemoryStream();
        pipe.CopyTo(answer);
        return answer.ToArray();
    }
}
