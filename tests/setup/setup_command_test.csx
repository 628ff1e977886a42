#load "../../setup/setup_lock.cs"

using System.Reflection.PortableExecutable;

/// <summary>Set-up where there is nothing to install: it has run already, or this test could not.</summary>
public sealed class SetupCommandTest
{
    static readonly string[] Parts = ["runner", "tensors", "figures", "snapshots"];

    /// <summary>Unknown words give the usage on stderr and exit code 2.</summary>
    [Theory]
    [InlineData("everything")]
    [InlineData("tensors")]
    [InlineData("tensors=")]
    [InlineData("tensors=none")]
    [InlineData("colours=real")]
    [InlineData("embedded", "everything")]
    public void Misuse_is_refused_with_the_usage(params string[] words)
    {
        var result = SetUp(["--", .. words]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("usage: dotnet run setup.cs [-- WORD", result.Error);
        Assert.All(Parts, part => Assert.Contains(part, result.Error));
    }

    /// <summary>Help is what was asked for: the usage on stdout and exit code 0.</summary>
    [Fact]
    public void Help_is_no_misuse()
    {
        var result = SetUp(["--", "--help"]).Expect(0);
        Assert.Contains("usage: dotnet run setup.cs [-- WORD", result.Output);
    }

    /// <summary>Where nothing can be written, one line says where, and the exit code is 1.</summary>
    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        foreach (var place in Directory.GetFiles(Repository.PathOf("setup")).Select(Repository.Relative)
            .Append("setup.cs").Append("global.json").Append("dotnet-tools.json").Append("lib/packages.csx"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(place)));
            File.Copy(Repository.PathOf(place), folder.File(place));
        }
        // Not even root can make a folder of that name.
        File.WriteAllText(folder.File(".workbench"), "");
        var result = Command.Run(["dotnet", "run", folder.File("setup.cs")], folder.Path, timeoutSeconds: 120);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains(".workbench", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>A lock that nobody holds and that cannot be taken, here that of a program that runs, is no reason to
    /// wait.</summary>
    [Fact]
    public void Only_a_lock_that_is_held_is_waited_for()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("lock");
        using (SetupLock.Acquire(path))
            Assert.True(File.Exists(path));
        if (!OperatingSystem.IsLinux())
            return;
        File.Copy("/usr/bin/sleep", path, overwrite: true);
        using var program = Process.Start(path, "60");
        try
        {
            Assert.Throws<IOException>(() => SetupLock.Acquire(path));
        }
        finally
        {
            program.Kill();
        }
    }

    /// <summary>An impossible request gives the reason and exit code 1, and changes nothing.</summary>
    [Theory]
    [InlineData("tensors=99.9.9", "TorchSharp-cpu 99.9.9")]
    [InlineData("figures=embedded", "there is no own part for figures")]
    public void An_impossible_request_is_refused_and_changes_nothing(string word, string reason)
    {
        var before = Installation();
        var result = SetUp(["--", word]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains(word, result.Error);
        Assert.Contains(reason, result.Error);
        Assert.Equal(before, Installation());
    }

    /// <summary>The second time, or with --plan: one line for each part with its reason, and no change.</summary>
    [Theory]
    [InlineData]
    [InlineData("--", "--plan")]
    [InlineData("--", "auto", "--plan")]
    [InlineData("--", "embedded", "--plan")]
    public void The_choice_is_shown_and_the_installation_unchanged(params string[] words)
    {
        var before = Installation();
        var lines = SetUp(words).Expect(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Parts, lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines, line => Assert.Matches(@"^\w+ +\S.*\S +\(\S.*\)$", line.TrimEnd()));
        Assert.Equal(before, Installation());
    }

    /// <summary>The response file for editors names files that exist, TorchSharp's among them.</summary>
    [Fact]
    public void Editors_are_told_where_the_references_are()
    {
        var response = File.ReadAllLines(Repository.PathOf(".workbench", "omnisharp.rsp"));
        Assert.Contains("/u:System.Linq", response);
        var files = response.Where(line => line.StartsWith("/r:"))
            .Select(line => line["/r:".Length..].Trim('"')).ToList();
        Assert.All(files, file => Assert.True(File.Exists(file), file));
        Assert.Contains(files, file => Path.GetFileName(file) == "TorchSharp.dll");
        Assert.Contains(files, file => Path.GetFileName(file) == "ScottPlot.dll");
    }

    /// <summary>Own parts are compiled to machine code where the compiler for that is available.</summary>
    [Fact]
    public void Own_parts_are_in_machine_code()
    {
        var hasCompiler = Directory.GetDirectories(Repository.NuGetPackages, "microsoft.netcore.app.crossgen2.*").Length > 0;
        var built = Directory.GetDirectories(Repository.PathOf(".workbench", "built"))
            .SelectMany(folder => Directory.GetFiles(folder, "*.dll")).ToList();
        Assert.NotEmpty(built);
        Assert.All(built, file =>
        {
            using var assembly = new PEReader(File.OpenRead(file));
            var isNative = assembly.PEHeaders.CorHeader.ManagedNativeHeaderDirectory.Size > 0;
            Assert.True(hasCompiler == isNative, file);
        });
    }

    static string Installation() => string.Join('\n', new[] { ".config/dotnet-tools.json", ".workbench/stamp",
        ".workbench/runner/choices.txt", "dotnet-tools.json" }.Select(name => Repository.PathOf(name))
        .Select(file => File.Exists(file) ? $"{File.GetLastWriteTimeUtc(file):O} {File.ReadAllText(file)}" : "none"));

    static Command SetUp(string[] words) =>
        Command.Run(["dotnet", "run", Repository.PathOf("setup.cs"), .. words], timeoutSeconds: 120);
}
