// How set-up and what it builds start other programs.

using System.ComponentModel;
using System.Diagnostics;

/// <summary>An end that the user can mend: the message says what is wrong.</summary>
sealed class SetupFailure(string message) : Exception(message);

/// <summary>Runs a program and keeps its output for the case of a failure.</summary>
static class Command
{
    /// <summary>The <c>dotnet</c> that runs this.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Has MSBuild pass over whatever lies in the folders above the repository.</summary>
    public static string[] Alone { get; } = ["-p:ImportDirectoryBuildProps=false",
        "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false"];

    /// <summary>The output of a command.</summary>
    /// <exception cref="SetupFailure">It failed; the message holds its output.</exception>
    public static string Run(string directory, params string[] words)
    {
        var (code, output) = Try(directory, words, Timeout.InfiniteTimeSpan);
        return code == 0 ? output
            : throw new SetupFailure($"{string.Join(' ', words)} ended with {code}:\n{output.Trim()}");
    }

    /// <summary>Where NuGet keeps packages.</summary>
    public static string GlobalPackages(string directory) =>
        Path.TrimEndingDirectorySeparator(
            Run(directory, Dotnet, "nuget", "locals", "global-packages", "--list").Split(": ")[1].Trim());

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
        // A runner on trial moves: no compile server may stay where it was.
        start.Environment["DOTNET_SCRIPT_SERVER"] = "off";
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

/// <summary>Folders as a whole.</summary>
static class Folder
{
    /// <summary>Makes a folder that is there and empty.</summary>
    public static string Empty(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }

    /// <summary>Copies what a folder holds.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
