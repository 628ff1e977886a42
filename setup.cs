#!/usr/bin/env dotnet
// Decides which edition of the workbench this machine gets, and installs its runner for this repository:
// afterwards `dotnet script FILE` works here and below. See README.md for the two editions.
// All in one file, because `dotnet run` starts that at once; one that includes others it builds each time.
#:property PublishAot=false
#:property Nullable=enable

using System.ComponentModel;
using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

string? wish = args is [var word] ? word : null;
if (args.Length > 1 || wish is not (null or Edition.NuGet or Edition.Embedded))
{
    Console.Error.WriteLine(
        """
        usage: dotnet run setup.cs [-- nuget | embedded]

          (nothing)   keep the edition chosen last time; on a new machine choose one
          nuget       the real packages: dotnet-script, TorchSharp, ScottPlot, Verify
          embedded    the workbench's own runner, tensors, figures and snapshots
        """);
    return 2;
}

try
{
    return new Setup(Repository.Find()).Run(wish);
}
catch (SetupFailure failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

/// <summary>An end that the user can mend: the message says what is wrong.</summary>
sealed class SetupFailure(string message) : Exception(message);

/// <summary>One of the two sets of parts: its name, and the tool that runs scripts in it.</summary>
sealed record Edition(string Name, Package Tool)
{
    public const string NuGet = "nuget";
    public const string Embedded = "embedded";
}

/// <summary>A part of the workbench: a package in the NuGet edition, our own in the other.</summary>
sealed record Part(string Name, Package Package, string Own);

/// <summary>A package at its version.</summary>
sealed record Package(string Id, string Version)
{
    public override string ToString() => $"{Id} {Version}";
}

/// <summary>Where things are.</summary>
sealed record Repository(string Root)
{
    public string Manifest => Path.Combine(Root, "dotnet-tools.json");
    public string Packages => Path.Combine(Root, "lib", "packages.csx");
    public string Embedded => Path.Combine(Root, "embedded");
    public string Workshop => Path.Combine(Root, ".workbench");
    public string Feed => Path.Combine(Workshop, "feed");
    // Not named nuget.config: scripts below it would find it, and ask no other source.
    public string FeedConfig => Path.Combine(Workshop, "feed.config");
    public string Runner => Path.Combine(Workshop, "runner");
    public string Editor => Path.Combine(Workshop, "omnisharp.rsp");
    public string Stamp => Path.Combine(Workshop, "stamp");

    public static Repository Find() => new((string)AppContext.GetData("EntryPointFileDirectoryPath")!);

    /// <summary>The parts, with the versions that the scripts name.</summary>
    public IReadOnlyList<Part> Parts() =>
    [
        new("runner", new("dotnet-script", "2.0.0"), "embedded runner"),
        new("tensors", Named("TorchSharp-cpu"), "embedded engine"),
        new("figures", Named("ScottPlot"), "embedded SVG writer"),
        new("snapshots", Named("Verify.Xunit"), "embedded check"),
    ];

    private Package Named(string id)
    {
        var lines = File.Exists(Packages) ? File.ReadAllText(Packages) : "";
        var match = Regex.Match(lines, $"""^#r\s+"nuget:\s*{Regex.Escape(id)}\s*,\s*(\S+)\s*"\s*$""",
            RegexOptions.Multiline | RegexOptions.IgnoreCase);
        return match.Success
            ? new Package(id, match.Groups[1].Value)
            : throw new SetupFailure($"""{Packages} must hold a line: #r "nuget: {id}, VERSION".""");
    }

    /// <summary>
    /// A version for the embedded runner that changes with each of its sources, and with this file, which packs it.
    /// </summary>
    // NuGet caches by version and would go on serving the first build of an unchanging one.
    public string EmbeddedVersion()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(Embedded, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".txt")
            .Append(Path.Combine(Root, "setup.cs"))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var content = File.ReadAllBytes(Path.Combine(Root, file));
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n{content.Length}\n"));
            hash.AppendData(content);
        }
        return "1.0.0-s" + Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}

/// <summary>Chooses, installs, proves, and only then puts in place.</summary>
sealed class Setup(Repository repository)
{
    private readonly IReadOnlyList<Part> _parts = repository.Parts();

    public int Run(string? wish)
    {
        Directory.CreateDirectory(repository.Workshop);
        using var onlyOne = Lock.Wait(Path.Combine(repository.Workshop, "lock"));

        var last = Stamp.Read(repository.Stamp);
        var wanted = wish ?? last?.Edition;
        if (last is not null && wanted == last.Edition && last.Holds(repository, EditionOf(wanted)))
        {
            Tell(wanted, _ => wish is null ? "kept from last time" : "already installed");
            return 0;
        }
        var (name, reason) = Choose(wish, last?.Edition);
        Install(EditionOf(name));
        Tell(name, reason);
        return 0;
    }

    private Edition EditionOf(string name) => name == Edition.NuGet
        ? new(name, _parts[0].Package)
        : new(name, new("attention-workbench", repository.EmbeddedVersion()));

    private (string Edition, Func<Part, string> Reason) Choose(string? wish, string? last)
    {
        if (wish == Edition.Embedded)
            return (Edition.Embedded, _ => "asked for");
        if (wish is null && last is not null)
            return (last, _ => "kept from last time, installed anew");

        Func<Package, string?>? obstacle = Platform.Obstacle() is { } platform
            ? _ => platform
            : NuGet.Obstacle(repository.Workshop, [.. _parts.Select(part => part.Package)]);
        if (obstacle is null)
            return (Edition.NuGet, _ => wish is null ? "NuGet serves it" : "asked for");
        if (wish is null)
            return (Edition.Embedded, part => obstacle(part.Package) ?? "goes with the embedded runner");
        var reasons = _parts.Select(part => obstacle(part.Package)).OfType<string>().Distinct()
            .Select(reason => $"The NuGet edition is not possible here: {reason}.");
        throw new SetupFailure(string.Join('\n', reasons));
    }

    private void Install(Edition edition)
    {
        var trial = Path.Combine(repository.Workshop, "trial");
        Folder.Empty(trial);
        if (edition.Name == Edition.Embedded)
            Pack(edition, trial);
        var manifest = Path.Combine(trial, "dotnet-tools.json");
        File.WriteAllText(manifest, Manifest.For(edition));
        string[] source = edition.Name == Edition.Embedded
            ? ["--configfile", NuGet.WriteConfig(repository.FeedConfig, repository.Feed)] : [];
        Dotnet.Run(trial, ["tool", "restore", "--tool-manifest", manifest, .. source]);

        // From the trial folder, so that an earlier installation stays as it is until this one has proved to
        // work.
        var references = Path.Combine(trial, "references.csx");
        File.WriteAllText(references, EditorReferences.Script(repository.Packages));
        var response = EditorReferences.Response(edition, Dotnet.Run(trial, ["script", references]));
        var package = Dotnet.PackageFolder(trial, edition.Tool);
        File.Delete(repository.Stamp);
        File.WriteAllText(repository.Editor, response);
        Folder.Copy(Dotnet.ToolFolder(package), repository.Runner);
        File.Move(manifest, repository.Manifest, overwrite: true);
        new Stamp(edition.Name, edition.Tool.Version, package).Write(repository.Stamp);
        Directory.Delete(trial, recursive: true);
    }

    private void Pack(Edition edition, string trial)
    {
        var output = Path.Combine(trial, "package");
        var sdk = Sdk.Read(Dotnet.Run(repository.Root, ["pack", Path.Combine(repository.Embedded, "workbench.cs"),
            "--output", output, $"-p:Version={edition.Tool.Version}", "-p:RunAnalyzers=false", "-tl:off",
            Sdk.Question]));
        Folder.Empty(repository.Feed);
        foreach (var file in Directory.EnumerateFiles(output, "*.nupkg"))
        {
            var content = Path.ChangeExtension(file, null);
            ZipFile.ExtractToDirectory(file, content);
            var tool = Dotnet.ToolFolder(content);
            if (MachineCode.PutInto(tool, sdk, trial) is { } obstacle)
                Console.WriteLine($"Scripts start a little later than they could: {obstacle}.");
            CompilerOfSdk.PutInto(tool, sdk);
            ZipFile.CreateFromDirectory(content, Path.Combine(repository.Feed, Path.GetFileName(file)),
                CompressionLevel.Fastest, includeBaseDirectory: false);
        }
    }

    private void Tell(string edition, Func<Part, string> reason)
    {
        var choices = _parts.Select(part => (Part: part,
            Choice: edition == Edition.NuGet ? part.Package.ToString() : part.Own)).ToList();
        var width = choices.Max(choice => choice.Choice.Length);
        foreach (var (part, choice) in choices)
            Console.WriteLine($"{part.Name,-9}  {choice.PadRight(width)}  ({reason(part)})");
    }
}

/// <summary>What the last complete set-up left: written last, it vouches for everything else.</summary>
sealed record Stamp(string Edition, string Version, string Package)
{
    public static Stamp? Read(string path) =>
        File.Exists(path) && File.ReadAllLines(path) is [var edition, var version, var package]
            ? new Stamp(edition, version, package) : null;

    public void Write(string path)
    {
        var temporary = path + ".tmp";
        File.WriteAllText(temporary, $"{Edition}\n{Version}\n{Package}\n");
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Whether all that was installed is there, and is what would be installed now.</summary>
    public bool Holds(Repository repository, Edition edition) =>
        Version == edition.Tool.Version
        && Directory.Exists(Package)
        && Directory.Exists(repository.Runner)
        && File.Exists(repository.Editor)
        && File.Exists(repository.Manifest)
        && File.ReadAllText(repository.Manifest) == Manifest.For(edition);
}

/// <summary>The list of local tools, by which <c>dotnet script</c> finds the runner.</summary>
static class Manifest
{
    // Written here rather than by `dotnet tool install`, which would take a manifest above the repository.
    public static string For(Edition edition) =>
        $$"""
        {
          "version": 1,
          "isRoot": true,
          "tools": {
            "{{edition.Tool.Id}}": {
              "version": "{{edition.Tool.Version}}",
              "commands": ["dotnet-script"],
              "rollForward": false
            }
          }
        }

        """.ReplaceLineEndings("\n");
}

/// <summary>The response file that omnisharp.json names: what the editor's language server compiles with.</summary>
static class EditorReferences
{
    // A server that is given a response file takes its usings from there alone.
    private static readonly string[] Usings = ["System", "System.IO", "System.Collections.Generic", "System.Console",
        "System.Diagnostics", "System.Dynamic", "System.Linq", "System.Linq.Expressions", "System.Text",
        "System.Threading.Tasks"];

    /// <summary>A script that needs a type of each package, and writes where it found them and the framework.</summary>
    public static string Script(string packages) =>
        $$"""
        #load "{{packages}}"
        System.Type[] types = [typeof(TorchSharp.torch), typeof(ScottPlot.Plot),
            typeof(VerifyTests.VerifierSettings), typeof(System.CommandLine.RootCommand),
            typeof(Spectre.Console.AnsiConsole), typeof(Xunit.Assert), typeof(Xunit.FactAttribute),
            typeof(Xunit.Abstractions.ITest), typeof(Xunit.Sdk.TestFrameworkProxy)];
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var files = $"{AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")}".Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == framework);
        foreach (var file in files.Concat(types.Select(type => type.Assembly.Location)).Distinct())
            WriteLine($"/r:\"{file}\"");
        """;

    /// <summary>The content of the file; in the NuGet edition the server finds references by itself.</summary>
    public static string Response(Edition edition, string output)
    {
        var references = edition.Name == Edition.Embedded
            ? output.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.StartsWith("/r:")) : [];
        return string.Join('\n', [.. Usings.Select(name => $"/u:{name}"), .. references, ""]);
    }
}

/// <summary>Why the native library of the real TorchSharp cannot be had here, or null when it can.</summary>
static class Platform
{
    public static string? Obstacle()
    {
        var name = RuntimeInformation.RuntimeIdentifier;
        var architecture = RuntimeInformation.ProcessArchitecture;
        var isMusl = name.Contains("musl") || name.StartsWith("alpine", StringComparison.Ordinal);
        var served = OperatingSystem.IsLinux() ? architecture == Architecture.X64 && !isMusl
            : OperatingSystem.IsWindows() ? architecture == Architecture.X64
            : OperatingSystem.IsMacOS() && architecture == Architecture.Arm64;
        return served ? null : $"libtorch does not exist for {name}";
    }
}

/// <summary>What NuGet serves, by the sources that the user has configured.</summary>
static class NuGet
{
    // Whatever lies in the folders above the repository is not part of the question.
    private static readonly string[] Alone = ["-p:ImportDirectoryBuildProps=false",
        "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Fetches packages, and says for each why it cannot be had; null when all can.</summary>
    public static Func<Package, string?>? Obstacle(string workshop, Package[] packages)
    {
        var probe = Path.Combine(workshop, "probe");
        Folder.Empty(probe);
        var project = Path.Combine(probe, "probe.csproj");
        Project(packages).Save(project);
        var (code, output) = Command.Try(
            probe, [Dotnet.Host, "restore", project, "-tl:off", .. Alone], Patience);
        Directory.Delete(probe, recursive: true);
        if (code == 0)
            return null;

        var missing = Regex.Matches(output, @"error NU110[0-3]: Unable to find package (?<id>\S+?)\.?\s")
            .Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (missing.Count > 0)
            return package => missing.Contains(package.Id) ? $"NuGet does not serve {package}" : null;
        var error = Regex.Match(output, @"error (?<code>\w+)(.*?(?<source>https?://[^/'\s]+))?");
        var why = $"{error.Groups["source"]} {error.Groups["code"]}".Trim();
        if (code is null)
            why = $"within {Patience.TotalSeconds:0} s";
        return _ => $"no answer from NuGet {why}";
    }

    /// <summary>Writes a configuration that knows one folder and nothing else.</summary>
    public static string WriteConfig(string path, string feed)
    {
        var source = new XElement("add", new XAttribute("key", "workbench"), new XAttribute("value", feed));
        var sources = new XElement("packageSources", new XElement("clear"), source);
        new XElement("configuration", sources).Save(path);
        return path;
    }

    // PackageDownload takes a package without what it depends on: the question costs no libtorch.
    private static XElement Project(Package[] packages) =>
        new("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", new XElement("TargetFramework", "net10.0")),
            new XElement("ItemGroup", packages.Select(package => new XElement("PackageDownload",
                new XAttribute("Include", package.Id), new XAttribute("Version", $"[{package.Version}]")))));
}

/// <summary>What set-up needs to know of the SDK that packs the tool.</summary>
/// <param name="Compiler">The folder of its C# compiler.</param>
/// <param name="Platform">The portable identifier of the platform it is for.</param>
/// <param name="Runtime">The version of the runtime it came with.</param>
sealed record Sdk(string Compiler, string Platform, string Runtime)
{
    /// <summary>The word by which MSBuild is asked for it.</summary>
    public const string Question =
        "-getProperty:RoslynTargetsPath,NETCoreSdkPortableRuntimeIdentifier,BundledNETCoreAppPackageVersion";

    public static Sdk Read(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        string Property(string name) =>
            document.RootElement.GetProperty("Properties").GetProperty(name).GetString()!;
        return new(Path.Combine(Property("RoslynTargetsPath"), "bincore"),
            Property("NETCoreSdkPortableRuntimeIdentifier"), Property("BundledNETCoreAppPackageVersion"));
    }
}

/// <summary>
/// The tool as machine code beside its IL: without, each run would compile anew what it needs of itself.
/// </summary>
static class MachineCode
{
    /// <summary>Compiles the assemblies of a tool; says why, where they have to stay as they are.</summary>
    public static string? PutInto(string tool, Sdk sdk, string trial)
    {
        var package = new Package($"microsoft.netcore.app.crossgen2.{sdk.Platform}", sdk.Runtime);
        if (NuGet.Obstacle(trial, [package])?.Invoke(package) is { } obstacle)
            return obstacle;
        var program = Program(Path.Combine(Dotnet.PackageFolder(trial, package), "tools"));
        var framework = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll");
        var output = Directory.CreateDirectory(Path.Combine(trial, "machine-code")).FullName;
        var names = Directory.GetFiles(tool, "*.dll").Select(file => Path.GetFileName(file))
            .Where(name => !CompilerOfSdk.IsPartOf(name)).ToList();
        foreach (var name in names)
        {
            var (code, text) = Command.Try(trial, [.. program, Path.Combine(tool, name), "-O",
                "--out", Path.Combine(output, name), "-r", framework, "-r", Path.Combine(tool, "*.dll")],
                Timeout.InfiniteTimeSpan);
            if (code != 0)
                return $"{package} failed on {name}: {text.Trim().Split('\n')[0]}";
        }
        names.ForEach(name => File.Move(Path.Combine(output, name), Path.Combine(tool, name), overwrite: true));
        return null;
    }

    // Some platforms have it as a program, others as an assembly.
    private static string[] Program(string folder) => File.Exists(Path.Combine(folder, "crossgen2.dll"))
        ? [Dotnet.Host, Path.Combine(folder, "crossgen2.dll")]
        : [Path.Combine(folder, OperatingSystem.IsWindows() ? "crossgen2.exe" : "crossgen2")];
}

/// <summary>
/// The SDK has the compiler in machine code; the package has it in IL, which takes seconds to become that anew in
/// each run.
/// </summary>
static class CompilerOfSdk
{
    /// <summary>Gives the compiler of a tool a folder of its own, with the SDK's where it fits.</summary>
    public static void PutInto(string tool, Sdk sdk)
    {
        var fits = Fits(sdk.Compiler, tool);
        var place = Directory.CreateDirectory(Path.Combine(tool, "compiler")).FullName;
        foreach (var own in Directory.GetFiles(tool).Where(file => IsPartOf(Path.GetFileName(file))))
        {
            var name = Path.GetFileName(own);
            var precompiled = Path.Combine(sdk.Compiler, name);
            File.Copy(fits && File.Exists(precompiled) ? precompiled : own, Path.Combine(place, name));
            File.Delete(own);
        }
    }

    /// <summary>Whether a file of the tool belongs to the compiler.</summary>
    public static bool IsPartOf(string name) => name.StartsWith("Microsoft.CodeAnalysis.");

    // Within a major version the compiler keeps all that the runner calls.
    private static bool Fits(string sdk, string own) => Major(sdk) == Major(own);

    private static int? Major(string folder)
    {
        var compiler = Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.dll");
        return File.Exists(compiler) ? AssemblyName.GetAssemblyName(compiler).Version?.Major : null;
    }
}

/// <summary>Runs a program and keeps its output for the case of a failure.</summary>
static class Command
{
    /// <summary>Exit code and output of a command; no code when it took longer than it may, or did not start.</summary>
    public static (int? Code, string Output) Try(string directory, string[] words, TimeSpan patience)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What `dotnet run` tells its own MSBuild is not meant for another one.
        var inherited = start.Environment.Keys.Where(name => name.StartsWith("MSBUILD")).ToList();
        inherited.ForEach(name => start.Environment.Remove(name));
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit(patience))
                return (process.ExitCode, output.Result + errors.Result);
            process.Kill(entireProcessTree: true);
            return (null, "");
        }
        catch (Win32Exception error)
        {
            return (null, error.Message);
        }
    }
}

/// <summary>The <c>dotnet</c> command, and where it puts things.</summary>
static class Dotnet
{
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <exception cref="SetupFailure">The command failed; the message holds its output.</exception>
    public static string Run(string directory, string[] words)
    {
        var (code, output) = Command.Try(directory, [Host, .. words], Timeout.InfiniteTimeSpan);
        return code == 0 ? output
            : throw new SetupFailure($"dotnet {string.Join(' ', words)} ended with {code}:\n{output.Trim()}");
    }

    /// <summary>Where NuGet keeps a package.</summary>
    public static string PackageFolder(string directory, Package package)
    {
        var root = Run(directory, ["nuget", "locals", "global-packages", "--list"]).Split(": ")[1].Trim();
        return Path.Combine(root, package.Id.ToLowerInvariant(), package.Version.ToLowerInvariant());
    }

    /// <summary>The folder of a tool package that holds the tool for the newest framework.</summary>
    public static string ToolFolder(string package)
    {
        var frameworks = Directory.EnumerateDirectories(Path.Combine(package, "tools"), "net*");
        var newest = frameworks.MaxBy(folder => Version.Parse(Path.GetFileName(folder)["net".Length..]))!;
        return Path.Combine(newest, "any");
    }
}

/// <summary>Keeps two set-ups of one repository apart; the system lets go of it even after a kill.</summary>
static class Lock
{
    public static FileStream Wait(string path)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                Console.Error.Write(told ? "" : "waiting for another set-up of this repository to end\n");
                Thread.Sleep(100);
            }
        }
    }
}

/// <summary>Folders as a whole.</summary>
static class Folder
{
    public static void Empty(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        Directory.CreateDirectory(path);
    }

    public static void Copy(string from, string to)
    {
        Empty(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
