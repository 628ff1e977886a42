/// <summary>A script runs whatever its file and its folder are called.</summary>
[Collection(Command.SecondCollection)]
public sealed class OddFileTest
{
    /// <summary>Spaces, letters of many alphabets, 200 characters; a byte order mark, a shebang, CRLF, no final
    /// newline; a file that loads itself and the script that loads it.</summary>
    [OwnPartFact(Part.Runner, "the real one keeps its builds otherwise")]
    public void Odd_names_line_ends_and_circular_loads_do_no_harm()
    {
        using var folder = new ScriptFolder();
        var name = "ein Skript é 日本 " + new string('x', 200 - 21) + ".csx";
        var home = folder.PathOf("Ordner mit ünï 注意");
        Directory.CreateDirectory(home);
        var main = Path.Combine(home, name);
        File.WriteAllText(main, "#!/usr/bin/env dotnet-script\n#load \"circle.csx\"\nvar once = 1;\n"
            .ReplaceLineEndings("\r\n") + KeptBuild.Tell("{once} {circle}").TrimEnd(), new UTF8Encoding(true));
        File.WriteAllText(Path.Combine(home, "circle.csx"),
            $"#load \"{name}\"\n#load \"circle.csx\"\nvar circle = \"round\";");
        MakeReadOnly(home);

        Assert.Equal("1 round compiled", folder.Run(main).Expect(0).Output.Trim());
        Assert.Equal("1 round kept", folder.Run(main).Expect(0).Output.Trim());
        Assert.Equal(2, Directory.GetFileSystemEntries(home).Length);
    }

    /// <summary>A file that cannot be loaded is named, and no stack trace of the runner is shown.</summary>
    [OwnPartFact(Part.Runner, "the real one shows its own stack")]
    public void What_cannot_be_loaded_is_named()
    {
        using var folder = new ScriptFolder();
        Directory.CreateDirectory(folder.PathOf("folder.csx"));
        folder.Write("bad.dll", "not an assembly");
        var loads = folder.Run(folder.Write("loads.csx", "#load \"folder.csx\"\n#load \"absent.csx\"\n"));
        var refers = folder.Run(folder.Write("refers.csx", "#r \"bad.dll\"\nWriteLine(1);\n"));
        foreach (var (run, names) in ((Command, string[])[])
            [(loads, ["folder.csx", "absent.csx"]), (refers, ["bad.dll"])])
        {
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.DoesNotContain("   at ", run.Error);
            Assert.All(names, name => Assert.Contains(name, run.Error));
        }
    }

    static void MakeReadOnly(string folder)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
