using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

/// <summary>The tool that runs scripts: the own runner with the chosen own parts beside it, or dotnet-script itself.</summary>
/// <param name="packages">The folder in which NuGet keeps packages.</param>
sealed class Tool(Repository repository, IReadOnlyList<PartChoice> choices, string packages)
{
    const string Id = "attention-workbench";

    readonly Package? _real = choices.Single(choice => choice.Part.Name == Choice.Runner).Package;

    // The layout of a NuGet tool package.
    string Content => Path.Combine(repository.Staging, "package");
    public string Files => Path.Combine(Content, "tools", "net10.0", "any");

    /// <summary>A version that changes with every source of an own part, every choice, this file, and the folder of
    /// packages.</summary>
    // NuGet caches by version: under a fixed one it would keep serving the first build. The SDK remembers by version where
    // a tool is, and would keep looking there after that folder has moved.
    public string Version => _real?.Version ?? "1.0.0-s" + Hash(ChoicesText(choices),
        [packages, File.ReadAllText(Path.Combine(repository.Root, "setup", "tool.cs")),
            .. OwnParts(choices).Select(own => SourcesOf(repository, own))]);

    /// <summary>The command that runs a script with the staged tool.</summary>
    public string[] RunCommand => _real is null
        ? [Command.Dotnet, "exec", Path.Combine(Files, "dotnet-script.dll")] : [Command.Dotnet, "script"];

    /// <summary>Assembles the tool in the staging folder, building own parts that have changed.</summary>
    public void Assemble()
    {
        if (_real is not null)
        {
            File.Copy(repository.RealManifest, Path.Combine(repository.Staging, "dotnet-tools.json"), overwrite: true);
            Command.Run(repository.Staging, Command.Dotnet, "tool", "restore");
            return;
        }
        Build();
        Folder.Empty(Content);
        foreach (var own in OwnParts(choices))
            Folder.Copy(BuiltFolder(own), own.Folder == "Runner" ? Files : Path.Combine(Files, "own", own.Folder));
        File.WriteAllText(Path.Combine(Files, "choices.txt"), $"installation {Version}\n{ChoicesText(choices)}");
    }

    /// <summary>Makes <c>dotnet script</c> run the tool in this repository, and puts a copy where debuggers look.</summary>
    public void Install()
    {
        StopCompileServers();
        if (_real is not null)
        {
            File.Delete(repository.Manifest);
            Folder.Empty(repository.Runner);
            Folder.Copy(RealFiles(), repository.Runner);
            return;
        }
        Pack();
        var manifest = Path.Combine(repository.Staging, "dotnet-tools.json");
        File.WriteAllText(manifest, Manifest(Version));
        var config = Path.Combine(repository.Staging, "feed.config");
        File.WriteAllText(config, $"""
            <configuration><packageSources><clear /><add key="{Id}" value="{repository.Feed}" /></packageSources></configuration>
            """);
        Command.Run(repository.Staging,
            Command.Dotnet, "tool", "restore", "--tool-manifest", manifest, "--configfile", config);
        Folder.Empty(repository.Runner);
        Folder.Copy(Files, repository.Runner);
        Directory.CreateDirectory(Path.GetDirectoryName(repository.Manifest)!);
        File.Move(manifest, repository.Manifest, overwrite: true);
    }

    // Windows does not let files in use be replaced, and compile servers keep those of their tool in use.
    void StopCompileServers()
    {
        var installed = Path.Combine(repository.Runner, "dotnet-script.dll");
        if (OperatingSystem.IsWindows() && File.Exists(installed))
            Command.Try(repository.Root, [Command.Dotnet, "exec", installed, "server", "stop"], TimeSpan.FromSeconds(30));
    }

    /// <summary>The folder in which NuGet keeps the tool.</summary>
    public string Package => Path.Combine(packages, _real?.Id ?? Id, Version.ToLowerInvariant());

    /// <summary>Whether <c>dotnet script</c> runs this tool now.</summary>
    public bool IsInstalled() => Directory.Exists(repository.Runner) && (_real is not null
        ? !File.Exists(repository.Manifest)
        : File.Exists(repository.Manifest) && File.ReadAllText(repository.Manifest) == Manifest(Version));

    void Build()
    {
        var missing = OwnParts(choices).Where(own => !Directory.Exists(BuiltFolder(own))).ToList();
        if (missing.Count == 0)
            return;
        var output = Path.Combine(repository.Staging, "build");
        Console.Write(Command.Run(repository.Root, [Command.Dotnet, "run",
            Path.Combine(repository.Embedded, "build.cs"), "--", output, .. missing.Select(own => own.Folder)]));
        Directory.CreateDirectory(repository.Built);
        foreach (var own in missing)
        {
            foreach (var earlier in Directory.GetDirectories(repository.Built, $"{own.Folder}-*"))
                Directory.Delete(earlier, recursive: true);
            Directory.Move(Path.Combine(output, own.Folder), BuiltFolder(own));
        }
    }

    string BuiltFolder(OwnPart own) =>
        Path.Combine(repository.Built, $"{own.Folder}-{Hash("", [SourcesOf(repository, own)])}");

    // The runner reads this: see embedded/Runner/Packages/SetupChoices.cs.
    static string ChoicesText(IReadOnlyList<PartChoice> choices)
    {
        var lines = new StringBuilder("display TorchSharp.torch+Tensor = lib/printing/tensor_text.csx TensorText.Of\n");
        foreach (var (part, package, _) in choices.Where(choice => choice.Part.Name != Choice.Runner))
        {
            if (package is null)
                foreach (var id in part.Own!.Answers)
                    lines.Append($"package {id} = own/{part.Own.Folder}/{part.Own.Folder}.dll\n");
            else if (package != part.Real[0])
                lines.Append($"package {part.Real[0]} = {package.Version}\n");
        }
        return lines.ToString();
    }

    void Pack()
    {
        File.WriteAllText(Path.Combine(Content, $"{Id}.nuspec"), $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
              <id>{Id}</id><version>{Version}</version><authors>{Id}</authors>
              <description>Runner and own parts of the Attention Workbench</description>
              <license type="expression">MIT</license>
              <packageTypes><packageType name="DotnetTool" /></packageTypes>
            </metadata></package>
            """);
        File.WriteAllText(Path.Combine(Files, "DotnetToolSettings.xml"), """
            <DotNetCliTool Version="1">
              <Commands><Command Name="dotnet-script" EntryPoint="dotnet-script.dll" Runner="dotnet" /></Commands>
            </DotNetCliTool>
            """);
        Folder.Empty(repository.Feed);
        ZipFile.CreateFromDirectory(Content, Path.Combine(repository.Feed, $"{Id}.{Version}.nupkg"),
            CompressionLevel.Fastest, includeBaseDirectory: false);
    }

    string RealFiles()
    {
        var frameworks = Directory.GetDirectories(Path.Combine(Package, "tools"), "net*");
        return Path.Combine(frameworks.MaxBy(folder => System.Version.Parse(Path.GetFileName(folder)["net".Length..]))!, "any");
    }

    static IEnumerable<OwnPart> OwnParts(IReadOnlyList<PartChoice> choices) =>
        choices.Where(choice => choice.Package is null).Select(choice => choice.Part.Own!);

    // The part's own files, and the program that builds it.
    static string SourcesOf(Repository repository, OwnPart own)
    {
        var files = Directory.EnumerateFiles(Path.Combine(repository.Embedded, own.Folder), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".txt")
            .Append(Path.Combine(repository.Embedded, "build.cs"))
            .Select(file => Path.GetRelativePath(repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', files.Select(file => $"{file} "
            + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(repository.Root, file))))));
    }

    static string Hash(string text, IEnumerable<string> more) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [text, .. more]))))[..16];

    // `dotnet tool install` would change a manifest in a folder above the repository if it found one.
    static string Manifest(string version) =>
        $$"""
        {
          "version": 1,
          "isRoot": true,
          "tools": {
            "{{Id}}": {
              "version": "{{version}}",
              "commands": ["dotnet-script"],
              "rollForward": false
            }
          }
        }

        """.ReplaceLineEndings("\n");
}
