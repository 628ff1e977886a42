#!/usr/bin/env dotnet
// Builds own parts of the workbench: dotnet run embedded/build.cs -- OUTPUT PART…
// A part is a folder beside this file. Its assemblies go to OUTPUT/PART, compiled to machine code where the SDK's
// compiler for that is available. Set-up runs this when a part has changed.
#:property PublishAot=false
#:property Nullable=enable
#:property ImplicitUsings=enable
#:include ../setup/command.cs

using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Xml.Linq;

var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
if (args is not [var output, _, ..] || args[1..].FirstOrDefault(part => !File.Exists(PartBuild.Entry(here, part))) is not null)
{
    Console.Error.WriteLine("usage: dotnet run embedded/build.cs -- OUTPUT PART…    (a part: a folder of embedded/)");
    return 2;
}

var staging = Folder.Empty(Path.Combine(Path.GetFullPath(output), "staging"));
try
{
    var parts = args[1..].Select(part => new PartBuild(here, part, staging)).ToList();
    // In parallel: a build spends half its time starting up.
    Parallel.ForEach(parts, part => part.Build());
    var sdk = Sdk.Of(parts[0]);
    if (MachineCode.Compile(parts, sdk, staging) is { } obstacle)
        Console.WriteLine($"Scripts will start a little more slowly than they could: {obstacle}.");
    foreach (var part in parts)
    {
        SdkCompiler.MoveToOwnFolder(part.Output, sdk);
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
    Directory.Delete(staging, recursive: true);
}

/// <summary>The build of one part.</summary>
sealed class PartBuild(string embedded, string name, string staging)
{
    /// <summary>Where its assemblies are until everything is built.</summary>
    public string Output { get; } = Path.Combine(staging, name);

    /// <summary>The assemblies to compile to machine code: all but the C# compiler's, which come from the SDK.</summary>
    public IEnumerable<string> Assemblies => Directory.GetFiles(Output, "*.dll")
        .Where(file => !SdkCompiler.IsPartOf(Path.GetFileName(file)));

    public static string Entry(string embedded, string name) => Path.Combine(embedded, name, name + ".cs");

    /// <summary>Compiles the part, and copies its data files.</summary>
    public void Build()
    {
        Command.Run(embedded, [Command.Dotnet, "build", Entry(embedded, name), "--output", Output, .. Options]);
        foreach (var text in Directory.GetFiles(Path.Combine(embedded, name), "*.txt"))
            File.Copy(text, Path.Combine(Output, Path.GetFileName(text)));
    }

    /// <summary>MSBuild's answer to a query such as <c>-getProperty:NAME</c>.</summary>
    public string Query(string query) =>
        Command.Run(embedded, [Command.Dotnet, "build", Entry(embedded, name), query, .. Options]);

    public void MoveTo(string output)
    {
        var place = Path.Combine(output, name);
        Folder.Empty(place);
        Directory.Delete(place);
        Directory.Move(Output, place);
    }

    // Stack traces name files relative to the repository's root, so that clones with the same sources share one tool.
    string[] Options => ["--configuration", "Release", "-tl:off", "-p:RunAnalyzers=false",
        "-p:CopyLocalLockFileAssemblies=true", .. Command.IgnoreOuterSettings, $"-p:PathMap={Path.GetDirectoryName(embedded)}=."];
}

/// <summary>What the build needs to know about the SDK.</summary>
/// <param name="Compiler">The folder of its C# compiler.</param>
/// <param name="Platform">The portable identifier of its platform.</param>
/// <param name="Runtime">The version of the runtime that comes with it.</param>
sealed record Sdk(string Compiler, string Platform, string Runtime)
{
    public static Sdk Of(PartBuild part)
    {
        using var answer = JsonDocument.Parse(part.Query("-getProperty:"
            + "RoslynTargetsPath,NETCoreSdkPortableRuntimeIdentifier,BundledNETCoreAppPackageVersion"));
        string Property(string name) => answer.RootElement.GetProperty("Properties").GetProperty(name).GetString()!;
        return new(Path.Combine(Property("RoslynTargetsPath"), "bincore"),
            Property("NETCoreSdkPortableRuntimeIdentifier"), Property("BundledNETCoreAppPackageVersion"));
    }
}

/// <summary>Adds machine code to assemblies; without it, every run would compile again what it uses.</summary>
static class MachineCode
{
    /// <summary>Compiles the assemblies of parts; where that is not possible, leaves them as they are and says why.</summary>
    public static string? Compile(IReadOnlyList<PartBuild> parts, Sdk sdk, string staging)
    {
        var id = $"microsoft.netcore.app.crossgen2.{sdk.Platform}";
        var project = Path.Combine(staging, "crossgen.csproj");
        Project(id, sdk.Runtime).Save(project);
        var (code, _) = Command.Try(staging,
            [Command.Dotnet, "restore", project, "-tl:off", .. Command.IgnoreOuterSettings], TimeSpan.FromMinutes(3));
        if (code != 0)
            return $"NuGet does not serve {id} {sdk.Runtime}";

        var program = Program(Path.Combine(Command.GlobalPackages(staging), id, sdk.Runtime, "tools"));
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

    // It is a program on some platforms, an assembly on others.
    static string[] Program(string folder) => File.Exists(Path.Combine(folder, "crossgen2.dll"))
        ? [Command.Dotnet, Path.Combine(folder, "crossgen2.dll")]
        : [Path.Combine(folder, OperatingSystem.IsWindows() ? "crossgen2.exe" : "crossgen2")];
}

/// <summary>
/// The C# compiler inside a part. The SDK has it in machine code; the package has it in IL only, which would take
/// seconds to compile in every run.
/// </summary>
static class SdkCompiler
{
    /// <summary>Moves the compiler of a part, if it has one, to a folder of its own; takes the SDK's where it fits.</summary>
    public static void MoveToOwnFolder(string part, Sdk sdk)
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

    // Within a major version, the API that the runner uses stays the same.
    static bool Fits(string sdk, string own) => Major(sdk) == Major(own);

    static int? Major(string folder)
    {
        var compiler = Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.dll");
        return File.Exists(compiler) ? AssemblyName.GetAssemblyName(compiler).Version?.Major : null;
    }
}
