using System.CommandLine;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>A script to start from.</summary>
internal static class NewScript
{
    private const string Content = "#!/usr/bin/env dotnet-script\n\nConsole.WriteLine(\"Hello world!\");\n";

    /// <summary>Has an argument that is a name refuse what was meant as an option.</summary>
    public static void RefuseOptions(Argument name) => name.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
            result.AddError($"Unknown option '{option.Value}'.");
    });

    /// <summary>The file that a name means: without an ending, a <c>.csx</c>.</summary>
    /// <exception cref="ScriptFailure">The name ends with a folder.</exception>
    public static string PathOf(string name) =>
        Path.GetFileName(name).Length == 0 ? throw new ScriptFailure($"'{name}' names no file; nothing was written.")
        : Path.HasExtension(name) ? name
        : name + ".csx";

    /// <summary>Writes it where nothing is yet; a shell may run it by its first line.</summary>
    public static void Write(string path)
    {
        NewFile.Write(path, Content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, File.GetUnixFileMode(path)
                | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }
}
