using System.CommandLine;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary><c>dotnet script new NAME</c>: a script to start from.</summary>
static class NewCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The file; without an ending, .csx" };
        NewScript.RefuseOptions(name);
        var command = new Command("new", "Writes a new script.") { name };
        command.SetAction(result => Write(result.GetValue(name)!));
        return command;
    }

    static int Write(string name)
    {
        var path = NewScript.PathOf(name);
        if (Path.Exists(path))
            throw new ScriptFailure($"'{path}' is there already; nothing was written.");
        NewScript.Write(path);
        Console.WriteLine($"{path} written.");
        return 0;
    }
}

/// <summary>A script to start from.</summary>
static class NewScript
{
    const string Content = "#!/usr/bin/env dotnet-script\n\nConsole.WriteLine(\"Hello world!\");\n";

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

    /// <summary>Writes it where nothing is yet; its first line lets a shell run it.</summary>
    public static void Write(string path)
    {
        NewFile.Write(path, Content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, File.GetUnixFileMode(path)
                | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }
}

/// <summary>Files that the learner did not have before.</summary>
static class NewFile
{
    /// <summary>Writes a file whole or not at all, with the folders above it; never over another one.</summary>
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
