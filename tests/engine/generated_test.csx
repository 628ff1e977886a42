#nullable enable
#load "../../embedded/TorchSharp/Generated/generated.csx"
using System.Runtime.CompilerServices;

/// <summary>The engine's generated files are what their makers make today.</summary>
public class GeneratedFilesTest
{
    [Fact]
    public void Files_are_what_their_makers_make()
    {
        var folder = Path.Combine(Here(), "../../embedded/TorchSharp/Generated");
        var made = Generated.Files.ToDictionary(file => file.File, file => file.Text);
        var committed = Directory.GetFiles(folder, "*.cs").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        Assert.Equal(made.Keys.Order(), committed.Keys.Order());
        // dotnet script embedded/TorchSharp/Generated/make.csx writes them again.
        Assert.Equal([], made.Keys.Where(file => made[file] != committed[file]));
    }

    static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
