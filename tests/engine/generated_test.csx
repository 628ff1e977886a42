#nullable enable
#load "../../embedded/TorchSharp/Generated/generated.csx"

/// <summary>The engine's generated files are what their makers make today.</summary>
public class GeneratedFilesTest
{
    [Fact]
    public void Files_are_what_their_makers_make()
    {
        var folder = Repository.PathOf("embedded", "TorchSharp", "Generated");
        var made = Generated.Files.ToDictionary(file => file.File, file => file.Text);
        var committed = Directory.GetFiles(folder, "*.cs").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        Assert.Equal(made.Keys.Order(), committed.Keys.Order());
        // dotnet script embedded/TorchSharp/Generated/make.csx writes them again.
        Assert.Equal([], made.Keys.Where(file => made[file] != committed[file]));
    }
}
