using System.CommandLine;
using System.Text.Json;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary><c>dotnet script init [NAME]</c>: writes what an editor needs to know about scripts in this folder, and a
/// first script.</summary>
static class InitCommand
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static Command Create()
    {
        var name = new Argument<string?>("name")
        {
            Description = "The script, .csx unless it has an extension. Without a name: main.csx, if there is no script yet",
            Arity = ArgumentArity.ZeroOrOne,
        };
        NewScript.RefuseOptions(name);
        const string description = "Writes omnisharp.json, .vscode/launch.json and a script, each only if it is missing.";
        var command = new Command("init", description) { name };
        command.SetAction(result =>
        {
            var script = result.GetValue(name);
            var path = script is null ? "main.csx" : NewScript.PathOf(script);
            Write("omnisharp.json", new
            {
                script = new
                {
                    enableScriptNuGetReferences = true,
                    defaultTargetFramework = TargetPlatform.TargetFramework,
                },
            });
            Write(Path.Combine(".vscode", "launch.json"), Launch());
            if (script is not null || Directory.GetFiles(".", "*.csx").Length == 0)
                WriteMissing(path, NewScript.Write);
            return 0;
        });
        return command;
    }

    static object Launch() => new
    {
        version = "0.2.0",
        configurations = new object[]
        {
            new
            {
                name = ".NET Script Debug",
                type = "coreclr",
                request = "launch",
                program = "dotnet",
                args = new[] { "exec", typeof(InitCommand).Assembly.Location, "${file}" },
                cwd = "${workspaceFolder}",
                stopAtEntry = false,
            },
        },
    };

    static void Write(string path, object content) => WriteMissing(path,
        path => NewFile.Write(path, JsonSerializer.Serialize(content, Indented) + "\n"));

    static void WriteMissing(string path, Action<string> write)
    {
        if (Path.Exists(path))
        {
            Console.WriteLine($"{path} already exists; left unchanged.");
            return;
        }
        write(path);
        Console.WriteLine($"{path} written.");
    }
}
