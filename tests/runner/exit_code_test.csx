/// <summary>How a script ends: a table of exit codes.</summary>
[Collection(Command.Collection)]
public sealed class ExitCodeTest
{
    /// <summary>A return in a loaded file ends the whole script. Release code is optimised.</summary>
    [Fact]
    public void A_return_in_a_loaded_file_ends_the_script()
    {
        using var folder = new ScriptFolder();
        folder.Write("part.csx", """
            using System.Reflection;
            class Here;
            var debuggable = typeof(Here).Assembly.GetCustomAttribute<DebuggableAttribute>();
            WriteLine(debuggable?.IsJITOptimizerDisabled == true);
            return 5;
            """);
        var main = folder.Write("main.csx", "#load \"part.csx\"\nWriteLine(\"never\");\nreturn 7;\n");
        var result = folder.Run("-c", "Release", main);
        Assert.Equal("False", result.Output.Trim());
        Assert.Equal(5, result.ExitCode);
    }

    /// <summary>A non-zero Environment.ExitCode takes precedence; here in code from stdin.</summary>
    [Fact]
    public void The_exit_code_of_the_environment_wins()
    {
        using var folder = new ScriptFolder();
        const string code = "WriteLine(\"from stdin\");\nEnvironment.ExitCode = 9;\nreturn 3;\n";
        var result = folder.RunWith(code, "eval");
        Assert.Equal("from stdin", result.Output.Trim());
        Assert.Equal(9, result.ExitCode);
    }

    /// <summary>An exception shows its type, its message, its cause and the line of the script.</summary>
    [Fact]
    public void An_uncaught_exception_shows_the_line_of_the_script()
    {
        using var folder = new ScriptFolder();
        var part = folder.Write("part.csx", """
            void Fail()
            {
                throw new InvalidOperationException("too far", new IOException("the cause"));
            }
            """);
        var main = folder.Write("main.csx", "#load \"part.csx\"\nWriteLine(\"before\");\nFail();\n");
        var result = folder.Run(main);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("before", result.Output.Trim());
        Assert.Contains("System.InvalidOperationException: too far", result.Error);
        Assert.Contains("System.IO.IOException: the cause", result.Error);
        Assert.Contains($"{part}:line 3", result.Error);
        Assert.Contains($"{main}:line 3", result.Error);
    }

    /// <summary>No file: exit code 1, and nothing on stdout.</summary>
    [Fact]
    public void A_missing_file_is_an_error()
    {
        using var folder = new ScriptFolder();
        var result = folder.Run(folder.PathOf("absent.csx"));
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("absent.csx", result.Error);
    }
}
