using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

/// <summary>The tool that runs scripts as was chosen: the own runner with the own parts beside it, or the real one.</summary>
/// <param name="packages">The folder in which NuGet keeps packages.</param>
sealed class Tool(Repository repository, IReadOnlyList<Chosen> chosen, string packages)
{
    const string Id = "attention-workbench";

    readonly Package? _real = chosen.Single(one => one.Part.Name == Choice.Runner).Package;

    // Where a tool package has its files.
    string Content => Path.Combine(repository.Trial, "package");
    public string Files => Path.Combine(Content, "tools", "net10.0", "any");

    /// <summary>A version that changes with each source, each choice, this file, which packs, and NuGet's folder.</summary>
    // NuGet caches by version and would go on serving the first build of an unchanging one; the SDK remembers by version
    // where a tool is, and goes on looking there when NuGet's folder has moved.
    public string Version => _real?.Version ?? "1.0.0-s" + Hash(Choices(chosen),
        [packages, File.ReadAllText(Path.Combine(repository.Root, "setup", "tool.cs")),
            .. OwnParts(chosen).Select(own => SourcesOf(repository, own))]);

    /// <summary>The words that start a script by the tool on trial.</summary>
    public string[] Start => _real is null
        ? [Command.Dotnet, "exec", Path.Combine(Files, "dotnet-script.dll")] : [Command.Dotnet, "script"];

    /// <summary>Puts the tool together in the trial folder, building what is not built yet.</summary>
    public void Assemble()
    {
        if (_real is not null)
        {
            File.Copy(repository.RealManifest, Path.Combine(repository.Trial, "dotnet-tools.json"), overwrite: true);
            Command.Run(repository.Trial, Command.Dotnet, "tool", "restore");
            return;
        }
        Build();
        Folder.Empty(Content);
        foreach (var own in OwnParts(chosen))
            Folder.Copy(BuiltFolder(own), own.Folder == "Runner" ? Files : Path.Combine(Files, "own", own.Folder));
        File.WriteAllText(Path.Combine(Files, "choices.txt"), $"installation {Version}\n{Choices(chosen)}");
    }

    /// <summary>Has <c>dotnet script</c> find the tool in this repository, and debuggers too.</summary>
    public void Install()
    {
        if (_real is not null)
        {
            File.Delete(repository.Manifest);
            Folder.Empty(repository.Runner);
            Folder.Copy(RealFiles(), repository.Runner);
            return;
        }
        Pack();
        var manifest = Path.Combine(repository.Trial, "dotnet-tools.json");
        File.WriteAllText(manifest, Manifest(Version));
        var config = Path.Combine(repository.Trial, "feed.config");
        File.WriteAllText(config, $"""
            <configuration><packageSources><clear /><add key="{Id}" value="{repository.Feed}" /></packageSources></configuration>
            """);
        Command.Run(repository.Trial,
            Command.Dotnet, "tool", "restore", "--tool-manifest", manifest, "--configfile", config);
        Folder.Empty(repository.Runner);
        Folder.Copy(Files, repository.Runner);
        Directory.CreateDirectory(Path.GetDirectoryName(repository.Manifest)!);
        File.Move(manifest, repository.Manifest, overwrite: true);
    }

    /// <summary>Where NuGet keeps it.</summary>
    public string Package => Path.Combine(packages, _real?.Id ?? Id, Version.ToLowerInvariant());

    /// <summary>Whether it is what <c>dotnet script</c> finds now.</summary>
    public bool IsInstalled() => Directory.Exists(repository.Runner) && (_real is not null
        ? !File.Exists(repository.Manifest)
        : File.Exists(repository.Manifest) && File.ReadAllText(repository.Manifest) == Manifest(Version));

    void Build()
    {
        var missing = OwnParts(chosen).Where(own => !Directory.Exists(BuiltFolder(own))).ToList();
        if (missing.Count == 0)
            return;
        var output = Path.Combine(repository.Trial, "build");
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

    // What the runner reads: see embedded/Runner/Packages/SetupChoices.cs.
    static string Choices(IReadOnlyList<Chosen> chosen)
    {
        var lines = new StringBuilder("display TorchSharp.torch+Tensor = lib/printing/tensor_text.csx TensorText.Of\n");
        foreach (var (part, package, _) in chosen.Where(one => one.Part.Name != Choice.Runner))
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

    static IEnumerable<OwnPart> OwnParts(IReadOnlyList<Chosen> chosen) =>
        chosen.Where(one => one.Package is null).Select(one => one.Part.Own!);

    // A part's own files, and what builds it.
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

    // Written here rather than by `dotnet tool install`, which would take a manifest above the repository.
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
