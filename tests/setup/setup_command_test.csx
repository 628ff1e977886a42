#load "../harness/command.csx"

using System.Reflection.PortableExecutable;
using Xunit;

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
    [InlineData("--help")]
    public void Misuse_is_refused_with_the_usage(params string[] words)
    {
        var result = SetUp(["--", .. words]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("usage: dotnet run setup.cs [-- WORD", result.Error);
        Assert.All(Parts, part => Assert.Contains(part, result.Error));
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
