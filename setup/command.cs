// How set-up and the build of own parts start other programs.

using System.ComponentModel;
using System.Diagnostics;

/// <summary>A failure that the user can do something about; the message says what is wrong.</summary>
sealed class SetupFailure(string message) : Exception(message);

/// <summary>Runs other programs and captures their output.</summary>
static class Command
{
    /// <summary>The <c>dotnet</c> that runs this program.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Keeps MSBuild from reading the build files of the folders above.</summary>
    public static string[] IgnoreOuterSettings { get; } = ["-p:ImportDirectoryBuildProps=false",
        "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false"];

    /// <summary>The output of a command.</summary>
    /// <exception cref="SetupFailure">It failed; the message contains its output.</exception>
    public static string Run(string directory, params string[] words)
    {
        var (code, output) = Try(directory, words, Timeout.InfiniteTimeSpan);
        return code == 0 ? output
            : throw new SetupFailure($"{string.Join(' ', words)} failed with exit code {code}:\n{output.Trim()}");
    }

    /// <summary>Where NuGet keeps packages.</summary>
    public static string GlobalPackages(string directory) =>
        Path.TrimEndingDirectorySeparator(
            Run(directory, Dotnet, "nuget", "locals", "global-packages", "--list").Split(": ")[1].Trim());

    /// <summary>Exit code and output of a command; no exit code when it timed out or did not start.</summary>
    public static (int? Code, string Output) Try(string directory, string[] words, TimeSpan timeout)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // `dotnet run` sets these for its own MSBuild only.
        var inherited = start.Environment.Keys.Where(name => name.StartsWith("MSBUILD")).ToList();
        inherited.ForEach(name => start.Environment.Remove(name));
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A compile server would outlive the staging folder that it was started from.
        start.Environment["DOTNET_SCRIPT_SERVER"] = "off";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit(timeout))
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

/// <summary>Operations on whole folders.</summary>
static class Folder
{
    /// <summary>Creates a folder, or empties it if it exists.</summary>
    public static string Empty(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }

    /// <summary>Copies the contents of a folder.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
