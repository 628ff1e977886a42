using System.CommandLine;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary><c>dotnet script new NAME</c>: a script to start from.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The file; without an ending, .csx" };
        NewScript.RefuseOptions(name);
        var command = new Command("new", "Writes a new script.") { name };
        command.SetAction(result => Write(result.GetValue(name)!));
        return command;
    }

    private static int Write(string name)
    {
        var path = NewScript.PathOf(name);
        if (Path.Exists(path))
            throw new ScriptFailure($"'{path}' is there already; nothing was written.");
        NewScript.Write(path);
        Console.WriteLine($"{path} written.");
        return 0;
    }
}
