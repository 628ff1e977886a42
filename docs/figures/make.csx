// Makes README's figures anew, each by the chapter that draws it:
//
//     dotnet script docs/figures/make.csx
//
// Our own tensors give the same figures on every machine; set-up takes them with `dotnet run setup.cs -- tensors=embedded`.

using System.Runtime.CompilerServices;

var figures = new (string Chapter, string Name)[]
{
    ("00_bottleneck", "00_accuracy"),
    ("01_simple", "01_context"),
    ("03_causal", "03_attention"),
    ("04_multi_head", "04_lines"),
};

string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path);
var root = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

var drawn = Directory.CreateTempSubdirectory("workbench-figures-").FullName;
try
{
    foreach (var (chapter, name) in figures)
    {
        Draw(chapter);
        var file = $"{name}.svg";
        File.Copy(Path.Combine(drawn, file), Path.Combine(Here(), file), overwrite: true);
        Console.WriteLine($"docs/figures/{file}");
    }
}
finally
{
    Directory.Delete(drawn, recursive: true);
}

void Draw(string chapter)
{
    var start = new ProcessStartInfo(
        "dotnet", ["script", Path.Combine(root, "scripts", $"{chapter}.csx"), "--", "--out", drawn])
    {
        WorkingDirectory = root, RedirectStandardOutput = true,
    };
    using var process = Process.Start(start);
    process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0)
        throw new InvalidOperationException($"Chapter {chapter} ended with exit code {process.ExitCode}.");
}
