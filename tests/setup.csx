#load "harness/command.csx"

using System.Reflection.PortableExecutable;
using Xunit;

/// <summary>What set-up answers when there is nothing to install. It has run, or no test would.</summary>
public sealed class SetupTest
{
    static readonly string[] Parts = ["runner", "tensors", "figures", "snapshots"];

    /// <summary>Any other word: the usage on stderr, exit code 2.</summary>
    [Theory]
    [InlineData("everything")]
    [InlineData("nuget", "embedded")]
    public void Misuse_is_refused_with_the_usage(params string[] words)
    {
        var result = SetUp(["--", .. words]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("usage: dotnet run setup.cs [-- nuget | embedded]", result.Error);
    }

    /// <summary>A second time: one line a part, and the installation stays as it is.</summary>
    [Fact]
    public void A_second_run_keeps_what_is_there()
    {
        var manifest = new FileInfo(Repository.PathOf("dotnet-tools.json"));
        var before = manifest.LastWriteTimeUtc;
        var result = SetUp([]).Expect(0);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Parts, lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines, line => Assert.EndsWith("(kept from last time)", line.TrimEnd()));
        manifest.Refresh();
        Assert.Equal(before, manifest.LastWriteTimeUtc);
    }

    /// <summary>The response file for editors names files that are there, and the one that TorchSharp is in.</summary>
    [Fact]
    public void Editors_are_told_where_the_references_are()
    {
        var response = File.ReadAllLines(Repository.PathOf(".workbench", "omnisharp.rsp"));
        Assert.Contains("/u:System.Linq", response);
        var files = response.Where(line => line.StartsWith("/r:"))
            .Select(line => line["/r:".Length..].Trim('"')).ToList();
        Assert.All(files, file => Assert.True(File.Exists(file), file));
        var isEmbedded = typeof(torch).Assembly.GetName().Name == "dotnet-script";
        Assert.Equal(isEmbedded, files.Contains(typeof(torch).Assembly.Location));
    }

    /// <summary>The runner is compiled ahead of time, where the compiler for that could be had.</summary>
    [EmbeddedFact]
    public void The_runner_is_in_machine_code()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        var hasCompiler = Directory.GetDirectories(packages, "microsoft.netcore.app.crossgen2.*").Length > 0;
        using var runner = new PEReader(File.OpenRead(typeof(torch).Assembly.Location));
        Assert.Equal(hasCompiler, runner.PEHeaders.CorHeader.ManagedNativeHeaderDirectory.Size > 0);
    }

    static Command SetUp(string[] words) =>
        Command.Run(["dotnet", "run", Repository.PathOf("setup.cs"), .. words], timeoutSeconds: 120);
}
