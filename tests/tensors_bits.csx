#nullable enable
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

/// <summary>A training run has the same bits at every vector width and number of processors: each is a process of its
/// own, since the runtime looks at the hardware once.</summary>
[Collection(Command.Collection)]
public class TensorsBits
{
    [Fact]
    public async Task TheHardwareChangesNoBit()
    {
        string expected = await Run([]); // first and alone: it compiles the script for the others
        Assert.Matches("^[0-9A-F]{64}$", expected);
        (string, string)[][] switches = [[("EnableAVX512", "0")],
            [("EnableAVX2", "0"), ("PROCESSOR_COUNT", "1")], [("EnableHWIntrinsic", "0")]];
        Assert.All(await Task.WhenAll(switches.Select(Run)), hash => Assert.Equal(expected, hash));
    }

    private static async Task<string> Run((string Name, string Value)[] switches)
    {
        var start = new ProcessStartInfo("dotnet", ["script", Script()])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetDirectoryName(Here())),
        };
        foreach (var (name, value) in switches)
            start.Environment["DOTNET_" + name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{Script()} with {string.Join(", ", switches)} failed: {errors}");
        return (await output).Trim();
    }

    private static string Script() => Path.Combine(Path.GetDirectoryName(Here())!, "data", "training_bits.csx");

    private static string Here([CallerFilePath] string here = "") => here;
}
