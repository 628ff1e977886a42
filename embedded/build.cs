#!/usr/bin/env dotnet
// Builds own parts of the workbench: dotnet run embedded/build.cs -- OUTPUT PART…
// A part is a folder beside this file; its assemblies come to OUTPUT/PART, as machine code where that can be had.
// Set-up starts this when a part must be built.
#:property PublishAot=false
#:property Nullable=enable
#:property ImplicitUsings=enable
#:include ../setup/command.cs

using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Xml.Linq;

var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
if (args is not [var output, _, ..] || args[1..].FirstOrDefault(part => !File.Exists(Own.Entry(here, part))) is not null)
{
    Console.Error.WriteLine("usage: dotnet run embedded/build.cs -- OUTPUT PART…    (a part: a folder of embedded/)");
    return 2;
}

var trial = Folder.Empty(Path.Combine(Path.GetFullPath(output), "trial"));
try
{
    var parts = args[1..].Select(part => new Own(here, part, trial)).ToList();
    // Side by side: half of a build is waiting for its start.
    Parallel.ForEach(parts, part => part.Build());
    var sdk = Sdk.Ask(parts[0]);
    if (MachineCode.PutInto(parts, sdk, trial) is { } obstacle)
        Console.WriteLine($"Scripts start a little later than they could: {obstacle}.");
    foreach (var part in parts)
    {
        CompilerOfSdk.PutInto(part.Output, sdk);
        part.MoveTo(output);
    }
    return 0;
}
catch (Exception error) when (error is SetupFailure or AggregateException { InnerException: SetupFailure })
{
    Console.Error.WriteLine((error.InnerException ?? error).Message);
    return 1;
}
finally
{
    Directory.Delete(trial, recursive: true);
}

/// <summary>A part in the making.</summary>
sealed class Own(string embedded, string name, string trial)
{
    /// <summary>Where its assemblies are until all is done.</summary>
    public string Output { get; } = Path.Combine(trial, name);

    /// <summary>The assemblies that become machine code: the compiler's own come from the SDK.</summary>
    public IEnumerable<string> Assemblies => Directory.GetFiles(Output, "*.dll")
        .Where(file => !CompilerOfSdk.IsPartOf(Path.GetFileName(file)));

    public static string Entry(string embedded, string name) => Path.Combine(embedded, name, name + ".cs");

    /// <summary>Compiles it, with the list of what the real package has beside it.</summary>
    public void Build()
    {
        Command.Run(embedded, [Command.Dotnet, "build", Entry(embedded, name), "--output", Output, .. Words]);
        foreach (var text in Directory.GetFiles(Path.Combine(embedded, name), "*.txt"))
            File.Copy(text, Path.Combine(Output, Path.GetFileName(text)));
    }

    /// <summary>What MSBuild says of the SDK.</summary>
    public string Ask(string question) =>
        Command.Run(embedded, [Command.Dotnet, "build", Entry(embedded, name), question, .. Words]);

    public void MoveTo(string output)
    {
        var place = Path.Combine(output, name);
        Folder.Empty(place);
        Directory.Delete(place);
        Directory.Move(Output, place);
    }

    // Its stack traces name files from the repository's root: the tool is one for all clones of the same sources.
    string[] Words => ["--configuration", "Release", "-tl:off", "-p:RunAnalyzers=false",
        "-p:CopyLocalLockFileAssemblies=true", .. Command.Alone, $"-p:PathMap={Path.GetDirectoryName(embedded)}=."];
}

/// <summary>What must be known of the SDK.</summary>
/// <param name="Compiler">The folder of its C# compiler.</param>
/// <param name="Platform">The portable identifier of the platform it is for.</param>
/// <param name="Runtime">The version of the runtime it came with.</param>
sealed record Sdk(string Compiler, string Platform, string Runtime)
{
    public static Sdk Ask(Own part)
    {
        using var answer = JsonDocument.Parse(part.Ask("-getProperty:"
            + "RoslynTargetsPath,NETCoreSdkPortableRuntimeIdentifier,BundledNETCoreAppPackageVersion"));
        string Property(string name) => answer.RootElement.GetProperty("Properties").GetProperty(name).GetString()!;
        return new(Path.Combine(Property("RoslynTargetsPath"), "bincore"),
            Property("NETCoreSdkPortableRuntimeIdentifier"), Property("BundledNETCoreAppPackageVersion"));
    }
}

/// <summary>Assemblies as machine code beside their IL: without, each run would compile anew what it needs.</summary>
static class MachineCode
{
    /// <summary>Compiles the assemblies of parts; says why, where they have to stay as they are.</summary>
    public static string? PutInto(IReadOnlyList<Own> parts, Sdk sdk, string trial)
    {
        var id = $"microsoft.netcore.app.crossgen2.{sdk.Platform}";
        var project = Path.Combine(trial, "crossgen.csproj");
        Project(id, sdk.Runtime).Save(project);
        var (code, _) = Command.Try(trial, [Command.Dotnet, "restore", project, "-tl:off", .. Command.Alone], TimeSpan.FromMinutes(3));
        if (code != 0)
            return $"NuGet does not serve {id} {sdk.Runtime}";

        var program = Program(Path.Combine(Command.GlobalPackages(trial), id, sdk.Runtime, "tools"));
        var framework = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll");
        var failures = parts.SelectMany(part => part.Assemblies.ToList().Select(assembly => (part, assembly)))
            .AsParallel().Select(each => Compile(program, each.assembly, framework, each.part.Output));
        return failures.ToList().FirstOrDefault(failure => failure is not null);
    }

    static string? Compile(string[] program, string assembly, string framework, string beside)
    {
        var compiled = assembly + ".native";
        var (code, text) = Command.Try(beside, [.. program, assembly, "-O", "--out", compiled, "-r", framework,
            "-r", Path.Combine(beside, "*.dll")], Timeout.InfiniteTimeSpan);
        if (code != 0)
            return $"crossgen2 failed on {Path.GetFileName(assembly)}: {text.Trim().Split('\n')[0]}";
        File.Move(compiled, assembly, overwrite: true);
        return null;
    }

    static XElement Project(string id, string version) =>
        new("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup", new XElement("TargetFramework", "net10.0")),
            new XElement("ItemGroup", new XElement("PackageDownload",
                new XAttribute("Include", id), new XAttribute("Version", $"[{version}]"))));

    // Some platforms have it as a program, others as an assembly.
    static string[] Program(string folder) => File.Exists(Path.Combine(folder, "crossgen2.dll"))
        ? [Command.Dotnet, Path.Combine(folder, "crossgen2.dll")]
        : [Path.Combine(folder, OperatingSystem.IsWindows() ? "crossgen2.exe" : "crossgen2")];
}

/// <summary>
/// The SDK has the compiler in machine code; the package has it in IL, which takes seconds to become that anew in
/// each run.
/// </summary>
static class CompilerOfSdk
{
    /// <summary>Gives the compiler of a part, if it has one, a folder of its own, with the SDK's where it fits.</summary>
    public static void PutInto(string part, Sdk sdk)
    {
        var files = Directory.GetFiles(part).Where(file => IsPartOf(Path.GetFileName(file))).ToList();
        var fits = Fits(sdk.Compiler, part);
        foreach (var own in files)
        {
            var precompiled = Path.Combine(sdk.Compiler, Path.GetFileName(own));
            var place = Directory.CreateDirectory(Path.Combine(part, "compiler")).FullName;
            File.Copy(fits && File.Exists(precompiled) ? precompiled : own, Path.Combine(place, Path.GetFileName(own)));
            File.Delete(own);
        }
    }

    /// <summary>Whether a file belongs to the compiler.</summary>
    public static bool IsPartOf(string name) => name.StartsWith("Microsoft.CodeAnalysis.");

    // Within a major version the compiler keeps all that the runner calls.
    static bool Fits(string sdk, string own) => Major(sdk) == Major(own);

    static int? Major(string folder)
    {
        var compiler = Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.dll");
        return File.Exists(compiler) ? AssemblyName.GetAssemblyName(compiler).Version?.Major : null;
    }
}
