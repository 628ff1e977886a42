using System.CommandLine;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary><c>dotnet script new NAME</c>: a script to start from.</summary>
internal static class NewCommand
{
    private const string Content = "#!/usr/bin/env dotnet-script\n\nConsole.WriteLine(\"Hello world!\");\n";

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The file; without an ending, .csx" };
        var command = new Command("new", "Writes a new script.") { name };
        command.SetAction(result => Write(result.GetValue(name)!));
        return command;
    }

    private static int Write(string name)
    {
        if (Path.GetFileName(name).Length == 0)
            throw new ScriptFailure($"'{name}' names no file; nothing was written.");
        var path = Path.HasExtension(name) ? name : name + ".csx";
        if (Path.Exists(path))
            throw new ScriptFailure($"'{path}' is there already; nothing was written.");
        NewFile.Write(path, Content);
        Console.WriteLine($"{path} written.");
        return 0;
    }
}
