using System.CommandLine;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary><c>dotnet script new NAME</c>: writes a first script.</summary>
static class NewCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The file, .csx unless it has an extension" };
        NewScript.RefuseOptions(name);
        var command = new Command("new", "Writes a new script.") { name };
        command.SetAction(result => Write(result.GetValue(name)!));
        return command;
    }

    static int Write(string name)
    {
        var path = NewScript.PathOf(name);
        if (Path.Exists(path))
            throw new ScriptFailure($"'{path}' already exists; nothing was written.");
        NewScript.Write(path);
        Console.WriteLine($"{path} written.");
        return 0;
    }
}

/// <summary>A script to start from.</summary>
static class NewScript
{
    const string Content = "#!/usr/bin/env dotnet-script\n\nConsole.WriteLine(\"Hello world!\");\n";

    /// <summary>Makes a name argument refuse a word that looks like an option.</summary>
    public static void RefuseOptions(Argument name) => name.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
            result.AddError($"Unknown option '{option.Value}'.");
    });

    /// <summary>The file that a name stands for: without an extension, a <c>.csx</c> file.</summary>
    /// <exception cref="ScriptFailure">The name is that of a folder.</exception>
    public static string PathOf(string name) =>
        Path.GetFileName(name).Length == 0 ? throw new ScriptFailure($"'{name}' names no file; nothing was written.")
        : Path.HasExtension(name) ? name
        : name + ".csx";

    /// <summary>Writes the script unless the file exists; its first line lets a shell run it.</summary>
    public static void Write(string path)
    {
        NewFile.Write(path, Content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, File.GetUnixFileMode(path)
                | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }
}

/// <summary>Creates files for the user, and never overwrites one.</summary>
static class NewFile
{
    /// <summary>Writes a file, and the folders above it, completely or not at all; never overwrites one.</summary>
    public static void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, content);
            File.Move(temporary, path, overwrite: false);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
