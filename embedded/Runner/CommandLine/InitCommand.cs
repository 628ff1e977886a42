using System.CommandLine;
using System.Text.Json;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary><c>dotnet script init</c>: what an editor needs to know about scripts in this folder.</summary>
internal static class InitCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static Command Create()
    {
        var command = new Command("init", "Writes omnisharp.json and .vscode/launch.json where missing.");
        command.SetAction(_ =>
        {
            Write("omnisharp.json", new
            {
                script = new
                {
                    enableScriptNuGetReferences = true,
                    defaultTargetFramework = Packages.TargetPlatform.TargetFramework,
                },
            });
            Write(Path.Combine(".vscode", "launch.json"), Launch());
            return 0;
        });
        return command;
    }

    private static object Launch() => new
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

    private static void Write(string path, object content)
    {
        if (File.Exists(path))
        {
            Console.WriteLine($"{path} is there already; kept.");
            return;
        }
        NewFile.Write(path, JsonSerializer.Serialize(content, Indented) + "\n");
        Console.WriteLine($"{path} written.");
    }
}
