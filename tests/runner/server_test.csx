#nullable enable

/// <summary>The compile server compiles what a cold runner would, and runs only when it should.</summary>
[Collection(Command.SecondCollection)]
public sealed class ServerTest
{
    /// <summary>A chapter, an exercise and what they load; with <c>--long</c> every script. Each is compiled in a
    /// process of its own and by the server, and both builds are identical.</summary>
    [ServerFact]
    public void It_compiles_the_same_bytes_as_a_cold_runner()
    {
        using var folder = new ServerFolder();
        folder.Start();
        folder.TakeBuild();
        string[] scripts = TestRun.Long ? AllScripts() :
        [
            Repository.PathOf("scripts", "00_bottleneck.csx"),
            Repository.PathOf("scripts", "exercises", "03_causal", "module.csx"),
        ];
        foreach (var script in scripts)
        {
            // Each of them handles that, or can run as it is.
            folder.Scripts.Run("--no-server", script, "--", "--help").Expect(0);
            var cold = folder.TakeBuild();
            folder.RunThere(script, "--", "--help").Expect(0);
            var warm = folder.TakeBuild();
            Assert.Equal(cold.Name, warm.Name);
            Assert.True(cold.Content.AsSpan().SequenceEqual(warm.Content), script);
        }
    }

    // A script that is run loads others; files that are only loaded are covered by those.
    static string[] AllScripts() =>
    [
        .. Directory.GetFiles(Repository.PathOf("scripts"), "*.csx", SearchOption.AllDirectories),
        Repository.PathOf("tests", "run.csx"), Repository.PathOf("bench", "run.csx"),
    ];

    /// <summary>Errors and warnings are those of a cold runner, and so is the answer to a missing file.</summary>
    [ServerFact]
    public void Errors_and_warnings_are_those_of_a_cold_runner()
    {
        using var folder = new ServerFolder();
        folder.Start();
        foreach (var (isThere, code) in new[]
        {
            (true, "int i = \"text\";\nint j = k;"), (true, "#warning beware\nreturn 3;"),
            (true, "throw new Exception(\"thrown\");"),
            (false, "#load \"absent.csx\""), (false, "#r \"absent.dll\""), (false, "#r \"nuget: Sample.Absent, one\""),
        })
        {
            var script = folder.Scripts.Write("wrong.csx", code);
            var warm = isThere ? folder.RunThere(script) : folder.Scripts.Run(script);
            var cold = folder.Scripts.Run("--no-cache", script);
            Assert.NotEqual("", cold.Error);
            Assert.Equal((cold.ExitCode, cold.Output, cold.Error), (warm.ExitCode, warm.Output, warm.Error));
        }
    }

    /// <summary>An edit of any file that a build depends on, with the same length and time, before and after the build
    /// is cached.</summary>
    [ServerFact]
    public void It_never_returns_an_outdated_build()
    {
        using var folder = new ServerFolder();
        folder.Start();
        var assembly = folder.Scripts.PathOf("Tiny.dll");
        var time = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        var main = folder.Scripts.Write("main.csx",
            "#load \"part.csx\"\n#r \"Tiny.dll\"\nWriteLine($\"{Part()} {Sample.Tiny.Value()}\");");
        foreach (var (part, value) in new[] { (1, 1), (2, 1), (2, 2), (1, 2), (3, 3) })
        {
            SamplePackage.WriteAssembly(assembly, value);
            File.SetLastWriteTimeUtc(assembly, time);
            File.SetLastWriteTimeUtc(folder.Scripts.Write("part.csx", $"int Part() => {part};"), time);
            var run = folder.RunThere(main).Expect(0);
            Assert.Equal(($"{part} {value}", ""), (run.Output.Trim(), run.Error));
        }
    }

    /// <summary>By an option, by the variable, and on a build machine.</summary>
    [ServerFact]
    public void It_can_be_turned_off()
    {
        using var folder = new ServerFolder();
        var main = folder.Scripts.Write("main.csx", "WriteLine(1);");
        folder.Scripts.Run("--no-server", main).Expect(0);
        folder.Scripts.Run("--no-cache", main).Expect(0);
        folder.Scripts.Run("eval", "WriteLine(1);").Expect(0);
        Assert.False(Directory.Exists(folder.Home));

        foreach (var (name, value) in new[] { ("DOTNET_SCRIPT_SERVER", "off"), ("CI", "true") })
        {
            folder.Scripts.Environment["DOTNET_SCRIPT_SERVER"] = "";
            folder.Scripts.Environment["TMPDIR"] = Directory.CreateDirectory(folder.Scripts.PathOf(name)).FullName;
            folder.Scripts.Environment[name] = value;
            folder.Scripts.Run(folder.Scripts.Write("main.csx", $"WriteLine(\"{name}\");")).Expect(0);
            Assert.Empty(Directory.GetFileSystemEntries(folder.Scripts.PathOf(name), "dotnet-script-*"));
        }
    }

    /// <summary>It ends when it is stopped, when it is idle for long, when its tool is gone, and when memory is
    /// short.</summary>
    [ServerFact]
    public void It_ends_when_it_is_no_longer_needed()
    {
        using var folder = new ServerFolder();
        folder.Start();
        Assert.Equal("1 stopped.", folder.Scripts.Run("server", "stop").Expect(0).Output.Trim());
        Assert.Empty(Directory.GetFiles(folder.Home));
        Assert.Equal("No compile server is running.", folder.Scripts.Run("server", "status").Expect(1).Output.Trim());
        Assert.Equal("No compile server is running.", folder.Scripts.Run("server", "stop").Expect(0).Output.Trim());
        Assert.Equal(2, folder.Scripts.Run("server", "start").ExitCode);

        // With this setting, a load of one percent counts as high.
        foreach (var (name, value) in new[] { ("DOTNET_SCRIPT_SERVER_IDLE", "1"), ("DOTNET_GCHighMemPercent", "1") })
        {
            folder.Scripts.Environment[name] = value;
            Assert.Equal(name, folder.Output(name));
            ServerFolder.WaitUntil(() => Directory.GetFiles(folder.Home).Length > 0);
            ServerFolder.WaitUntil(() => Directory.GetFiles(folder.Home).Length == 0);
            folder.Scripts.Environment.Remove(name);
        }

        var tool = folder.Scripts.PathOf("tool");
        CopyTool(tool);
        Command.Run(["dotnet", "exec", Path.Combine(tool, "dotnet-script.dll"),
            folder.Scripts.Write("main.csx", "WriteLine(\"of a copy\");")],
            environment: folder.Scripts.Environment!).Expect(0);
        ServerFolder.WaitUntil(() => folder.Status is [var line] && line.StartsWith(tool));
        File.Delete(Path.Combine(tool, "dotnet-script.dll"));
        ServerFolder.WaitUntil(() => Directory.GetFiles(folder.Home).Length == 0);
    }

    /// <summary>It has no process group, terminal, pipe or folder in common with the process that started it; a lock
    /// that the shell held is released; Ctrl-C ends only the script.</summary>
    [ServerFactOnLinux("flock --version")]
    public void It_shares_nothing_with_the_process_that_started_it()
    {
        using var folder = new ServerFolder();
        var main = folder.Scripts.Write("main.csx", "WriteLine(\"here\"); System.Threading.Thread.Sleep(-1);");
        using (var run = RunningScript.Start(folder.Scripts.PathOf("cache"), folder.Scripts.Environment, main))
        {
            Assert.Equal("here", run.ReadLine());
            ServerFolder.WaitUntil(() => folder.Status.Length == 1);
            Assert.DoesNotContain(folder.ProcessId, run.Alive());
            Assert.Equal(130, run.Interrupt());
            Assert.Empty(run.Alive());
        }
        Assert.Single(folder.Status);
        Assert.Equal(folder.Home, File.ResolveLinkTarget($"/proc/{folder.ProcessId}/cwd", false)!.FullName);
        Assert.DoesNotContain(Directory.GetFiles($"/proc/{folder.ProcessId}/fd"), file =>
            File.ResolveLinkTarget(file, false)?.FullName is { } open
            && (open.StartsWith("/dev/pts") || open.EndsWith(".csx") || open.Contains(".builds")));

        folder.Scripts.Run("server", "stop").Expect(0);
        var held = folder.Scripts.PathOf("held");
        var script = folder.Scripts.Write("main.csx", "WriteLine(\"again\");");
        Command.Run(["bash", "-c", $"exec 9>{held}; flock 9; {string.Join(' ', Command.Runner)} {script}"],
            environment: folder.Scripts.Environment!).Expect(0);
        ServerFolder.WaitUntil(() => folder.Status.Length == 1);
        Command.Run(["flock", "--nonblock", held, "true"]).Expect(0);
    }

    static void CopyTool(string to)
    {
        var from = Repository.PathOf(".workbench", "runner");
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
