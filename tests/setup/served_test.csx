// Set-up in clones of this repository, with a package source that serves what does not work.

using System.IO.Compression;

/// <summary>What set-up chooses where packages are served but do not run, and where the real runner is served.</summary>
public sealed class ServedTest
{
    /// <summary>With empty packages, each part is tried, falls back, and gives the error as its reason.</summary>
    [FactWhenLong]
    public void A_package_that_is_served_but_does_not_run_is_not_taken()
    {
        using var folder = new TemporaryFolder();
        WritePackage(folder.File("feed"), "TorchSharp-cpu", "0.106.0");
        WritePackage(folder.File("feed"), "Verify.Xunit", "31.12.5");
        var clone = Clone(folder);
        var lines = SetUp(folder, clone, "auto", "tensors=0.106.0", "tensors=auto").Output.Split('\n');
        Assert.Contains("TorchSharp-cpu 0.106.0 is served but does not run here: ", LineOf("tensors"));
        Assert.Contains("own check", LineOf("snapshots"));
        Assert.Contains("Verify.Xunit 31.12.5 is served but does not run here: ", LineOf("snapshots"));
        Assert.Contains("ScottPlot", LineOf("figures"));
        Command.Run(["dotnet", "script", "scripts/01_simple.csx", "--", "--no-figures"], clone,
            Environment(folder), timeoutSeconds: 200).Expect(0);
        Assert.Equal("", Command.Run(["git", "status", "--porcelain"], clone).Expect(0).Output);

        string LineOf(string part) => lines.Single(line => line.StartsWith(part));
    }

    /// <summary>With our own runner served under the real one's name, set-up installs it on request, by the committed
    /// manifest, and removes it again on request.</summary>
    [FactWhenLong]
    public void The_real_runner_is_installed_when_asked_for()
    {
        using var folder = new TemporaryFolder();
        var tool = folder.File("tool");
        Copy(Repository.PathOf(".workbench", "runner"), Path.Combine(tool, "tools", "net10.0", "any"));
        WritePackage(folder.File("feed"), "dotnet-script", "2.0.0", tool, "<packageType name=\"DotnetTool\" />");
        WritePackage(folder.File("feed"), "TorchSharp-cpu", "0.106.0");
        WritePackage(folder.File("feed"), "Verify.Xunit", "31.12.5");
        var clone = Clone(folder);
        var manifest = Path.Combine(clone, ".config", "dotnet-tools.json");

        SetUp(folder, clone, "embedded");
        Assert.True(File.Exists(manifest));
        var real = SetUp(folder, clone, "real");
        Assert.Contains("dotnet-script 2.0.0", real.Output);
        Assert.Contains("TorchSharp-cpu 0.106.0", real.Output);
        Assert.False(File.Exists(manifest));
        Assert.Equal("42\n", Command.Run(["dotnet", "script", "eval", "WriteLine(6 * 7)"], clone, Environment(folder))
            .Expect(0).Output.ReplaceLineEndings("\n"));
        SetUp(folder, clone, "auto", "tensors=embedded");
        Assert.True(File.Exists(manifest));
        Assert.Equal("", Command.Run(["git", "status", "--porcelain"], clone).Expect(0).Output);
    }

    // A clone of what is committed, beside the folder of packages.
    static string Clone(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.File("feed"));
        var clone = folder.File("a clone");
        Command.Run(["git", "clone", "--quiet", Repository.Root, clone], timeoutSeconds: 200).Expect(0);
        File.WriteAllText(folder.File("nuget.config"), $"""
            <configuration><packageSources><add key="tests" value="{folder.File("feed")}" /></packageSources></configuration>
            """);
        return clone;
    }

    static Command SetUp(TemporaryFolder folder, string clone, params string[] words) => Command.Run(
        ["dotnet", "run", Path.Combine(clone, "setup.cs"), "--", .. words], clone, Environment(folder),
        timeoutSeconds: 500).Expect(0);

    /// <summary>The SDK remembers where a tool was; when NuGet's folder has moved, set-up installs the tool again.</summary>
    [FactWhenLong]
    public void The_folder_of_packages_may_move()
    {
        using var folder = new TemporaryFolder();
        var clone = Clone(folder);
        SetUp(folder, clone, "embedded");
        Directory.Move(folder.File("packages"), folder.File("moved"));
        var moved = Environment(folder);
        moved["NUGET_PACKAGES"] = folder.File("moved");
        Command.Run(["dotnet", "run", Path.Combine(clone, "setup.cs")], clone, moved, timeoutSeconds: 500).Expect(0);
        Assert.Equal("42\n", Command.Run(["dotnet", "script", "eval", "WriteLine(6 * 7)"], clone, moved)
            .Expect(0).Output.ReplaceLineEndings("\n"));
    }

    // Neither the empty packages nor the SDK's record of where they are must reach the user's own folders.
    static Dictionary<string, string> Environment(TemporaryFolder folder) => new()
    {
        ["DOTNET_CLI_HOME"] = folder.File("home"),
        ["DOTNET_NOLOGO"] = "1",
        ["NUGET_PACKAGES"] = folder.File("packages"),
        ["DOTNET_SCRIPT_CACHE_LOCATION"] = folder.File("cache"),
    };

    static void WritePackage(string feed, string id, string version, string content = null, string types = "")
    {
        Directory.CreateDirectory(feed);
        var file = Path.Combine(feed, $"{id}.{version}.nupkg");
        if (content is not null)
            ZipFile.CreateFromDirectory(content, file);
        using var package = ZipFile.Open(file, ZipArchiveMode.Update);
        using var description = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        description.Write($"<package><metadata><id>{id}</id><version>{version}</version><authors>tests</authors>"
            + $"<description>nothing</description><packageTypes>{types}</packageTypes></metadata></package>");
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy));
            File.Copy(file, copy);
        }
    }
}
