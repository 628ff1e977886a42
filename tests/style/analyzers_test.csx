#nullable enable

/// <summary>The SDK's analyzers, which know types and not only syntax, find nothing in what is compiled.</summary>
[Collection(Command.SecondCollection)]
public class AnalyzersTest
{
    [Theory]
    [InlineData("setup.cs")]
    [InlineData("embedded/build.cs")]
    [InlineData("embedded/Runner/Runner.cs")]
    [InlineData("embedded/Verify/Verify.cs")]
    [InlineData("embedded/TorchSharp/TorchSharp.cs")]
    public void A_program_keeps_to_the_rules_of_editorconfig(string file)
    {
        var build = Build(Repository.PathOf(file), Repository.Root);
        Assert.True(build.ExitCode == 0, build.Output);
    }

    [Fact]
    public void A_breach_is_an_error()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Repository.PathOf(".editorconfig"), folder.File(".editorconfig"));
        File.WriteAllText(folder.File("breaches.cs"), """
            using System.Text;
            using System;

            string text = new Breaches().ToString();
            if (text == "") return;

            internal class Breaches
            {
                private readonly int count = 1;
                static readonly StringBuilder _builder = new();
                const int limit = 3;

                public override string ToString() => $"{_builder}{count}{limit}";
            }
            """);
        var build = Build(folder.File("breaches.cs"), folder.Path);
        Assert.Equal(1, build.ExitCode);
        var found = Regex.Matches(build.Output, @"breaches\.cs\((\d+),\d+\): error (IDE\d+)")
            .Select(match => $"{match.Groups[1]} {match.Groups[2]}").Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["10 IDE1006", "11 IDE1006", "4 IDE0007", "5 IDE2001", "7 IDE0040", "9 IDE0040", "9 IDE1006"], found);
    }

    // In a configuration of its own, MSBuild skips what has not changed since the last build without findings.
    static Command Build(string file, string directory) => Command.Run(["dotnet", "build", file, "--configuration", "Analysis",
        "-nologo", "-tl:off", "-v", "q", "-p:TreatWarningsAsErrors=true", "-p:EnforceCodeStyleInBuild=true", "-p:EnableNETAnalyzers=false"],
        directory, timeoutSeconds: 300);
}
