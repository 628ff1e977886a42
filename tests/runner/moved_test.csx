/// <summary>The paths in errors are those of the files that were run, wherever the files were before.</summary>
[Collection(Command.Collection)]
public sealed class MovedTest
{
    static readonly Regex Place = new(@"^ +at .* in (?<file>.+):line \d+\s*$", RegexOptions.Multiline);

    /// <summary>A copy beside the original, then one in its place under another name; all share one cache.</summary>
    [Fact]
    public void A_folder_that_moved_shows_its_new_paths()
    {
        using var folder = new ScriptFolder();
        WriteScripts(folder, "first");
        Assert.Equal(PathsIn(folder, "first"), PathsTold(folder, "first"));

        WriteScripts(folder, "copy");
        Assert.Equal(PathsIn(folder, "copy"), PathsTold(folder, "copy"));

        Directory.Move(folder.PathOf("first"), folder.PathOf("second"));
        Assert.Equal(PathsIn(folder, "second"), PathsTold(folder, "second"));
    }

    static void WriteScripts(ScriptFolder folder, string name)
    {
        folder.Write($"{name}/lib/part.csx",
            "string Here([System.Runtime.CompilerServices.CallerFilePath] string path = \"\") => path;\n"
            + "void Fail() => throw new InvalidOperationException();\n");
        folder.Write($"{name}/main.csx", "#load \"lib/part.csx\"\nWriteLine(Here());\nFail();\n");
    }

    static string[] PathsIn(ScriptFolder folder, string name) =>
    [
        folder.PathOf(name, "main.csx"), folder.PathOf(name, "lib", "part.csx"), folder.PathOf(name, "main.csx"),
    ];

    // The compiler's message about the script, then the calls from the innermost out.
    static IEnumerable<string> PathsTold(ScriptFolder folder, string name)
    {
        var run = folder.Run(folder.PathOf(name, "main.csx")).Expect(1);
        return [run.Output.Trim(), .. Files(run.Error)];
    }

    /// <summary>Calls in the engine name its sources relative to the root of the repository, because all clones share
    /// one build of it; those in the real package name no files. Nothing names a file elsewhere.</summary>
    [Fact]
    public void The_engine_names_its_sources_in_any_clone_alike()
    {
        using var folder = new ScriptFolder();
        var packages = Path.GetRelativePath(folder.PathOf(), Repository.PathOf("lib", "packages.csx"));
        var main = folder.Write("main.csx", $"#load \"{packages.Replace('\\', '/')}\"\n"
            + "TorchSharp.torch.zeros(2, 3)\n    .reshape(7);\n");
        var files = Files(folder.Run(main).Expect(1).Error).ToList();
        Assert.Equal(main, files[0]);

        var others = files.Skip(1).ToList();
        Assert.Equal(Parts.IsOwn(Part.Tensors), others.Count > 0);
        Assert.All(others, file =>
        {
            Assert.False(Path.IsPathRooted(file), file);
            Assert.StartsWith("embedded/TorchSharp/", Path.GetRelativePath(".", file).Replace('\\', '/'));
            Assert.True(File.Exists(Path.Combine(Repository.Root, file)), file);
        });
    }

    static IEnumerable<string> Files(string error) =>
        Place.Matches(error).Select(frame => frame.Groups["file"].Value);
}
