/// <summary>Code in one argument of the command line, and the options before it.</summary>
[Collection(Command.SecondCollection)]
public sealed class OneLineTest
{
    const string Package = "#r \"nuget: Sample.Tiny, 1.0.0\"";

    /// <summary>Code may follow a directive; what looks like a directive in a string or a comment is left
    /// alone.</summary>
    [Theory]
    [InlineData(Package + " using Sample; WriteLine(Tiny.Value());", "1")]
    [InlineData("#load \"one.csx\" #load \"two.csx\"; WriteLine(One + Two);", "3")]
    [InlineData("#load \"one.csx\" // #load \"none.csx\"\nWriteLine(\"#r \\\"none\\\" \" + One);", "#r \"none\" 1")]
    public void Code_follows_its_directives(string code, string output)
    {
        using var folder = WithPackage();
        folder.Write("one.csx", "const int One = 1;");
        folder.Write("two.csx", "const int Two = 2;");
        Assert.Equal(output, folder.RunInside("", "eval", code).Expect(0).Output.Trim());
    }

    /// <summary>The same on stdin, with a semicolon after the directive.</summary>
    [Fact]
    public void Code_on_stdin_follows_its_directives()
    {
        using var folder = WithPackage();
        var result = folder.RunInside(Package + "; using Sample; return Tiny.Value() + 1;", "eval");
        Assert.Equal((2, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    /// <summary>In a file each directive has a line of its own, as editors and both runners expect.</summary>
    [Fact]
    public void In_a_file_a_directive_has_a_line_of_its_own()
    {
        using var folder = WithPackage();
        var result = folder.RunInside("", folder.Write("main.csx", Package + " WriteLine(1);\n"));
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("main.csx(1,32): error CS1025: ", result.Error);
    }

    /// <summary>Before or after the command, with every way of writing a value.</summary>
    [Theory]
    [InlineData("False", "-c", "release", "eval")]
    [InlineData("False", "-c=Release", "eval")]
    [InlineData("False", "--no-cache", "--configuration", "release", "eval")]
    [InlineData("False", "eval", "-c", "release")]
    [InlineData("True", "-c", "debug", "eval")]
    [InlineData("True", "--no-cache", "eval")]
    [InlineData("True", "eval")]
    public void Options_of_a_build_may_stand_before_the_command(string isDebug, params string[] words)
    {
        const string Code = "var script = System.Reflection.Assembly.GetExecutingAssembly(); "
            + "var mark = (DebuggableAttribute)Attribute.GetCustomAttribute(script, typeof(DebuggableAttribute)); "
            + "WriteLine(mark.IsJITOptimizerDisabled);";
        using var folder = new ScriptFolder();
        Assert.Equal(isDebug, folder.RunInside("", [.. words, Code]).Expect(0).Output.Trim());
    }

    /// <summary>A value is never taken for a command, and a script that follows is a script, whatever it is
    /// called.</summary>
    [Fact]
    public void A_value_with_the_name_of_a_command_is_a_value()
    {
        using var folder = new ScriptFolder();
        Assert.Equal("1", folder.RunInside("", "-p", "eval", "eval", "WriteLine(1);").Expect(0).Output.Trim());
        var script = folder.Write("say.csx", "WriteLine(string.Join(' ', Args));");
        Assert.Equal("eval new", folder.RunInside("", "-c", "release", script, "eval", "new").Expect(0).Output.Trim());
        Assert.Equal("eval", folder.RunInside("", "-p", "eval", script, "eval").Expect(0).Output.Trim());
    }

    static ScriptFolder WithPackage()
    {
        var folder = new ScriptFolder();
        SamplePackage.WritePackage(folder.PathOf("feed"), 1);
        folder.Write("nuget.config", SamplePackage.Configuration(folder.PathOf("feed")));
        return folder;
    }
}
