#nullable enable
// Where the course's matmul throws, libtorch ends the whole process. The learner gets an explanation, with the line.

[Collection(StudyFolder.Collection)]
public class AbortTest(StudyFolder study) : IClassFixture<StudyFolder>
{
    // As TorchSharp 0.107.0 wrote it on Debian 13, each line shortened.
    const string Stderr = """
        terminate called after throwing an instance of 'c10::Error'
          what():  mat1 and mat2 shapes cannot be multiplied (4x3 and 4x3)
        Exception raised from meta at /pytorch/aten/src/ATen/native/LinearAlgebra.cpp:204 (most recent call first):
        frame #0: c10::Error::Error(c10::SourceLocation, std::string) + 0xb0 (0x7f279f7881 in libc10.so)
        frame #12: THSTensor_matmul + 0x26 (0x7f279ccdc106 in libLibTorchSharp.so)
        frame #13: [0x7f3389f66aa4]
        """;

    const string Killed = "System.Diagnostics.Process.GetCurrentProcess().Kill();";

    [Fact]
    public void A_native_sentence_is_said_in_words()
    {
        Assert.Equal("a (4, 3) matrix cannot be multiplied by a (4, 3) matrix: "
            + "the last size of the first, 3, must equal the first size of the second, 4.", Abort.Of(134, Stderr)?.Words);
        Assert.Equal("size mismatch, got input (2), mat (2x3), vec (4)", Abort.Of(134,
            Stderr.Replace("mat1 and mat2 shapes cannot be multiplied (4x3 and 4x3)",
                "size mismatch, got input (2), mat (2x3), vec (4)"))?.Words);
        Assert.Equal("\"addmm_impl_cpu_\" not implemented for 'Bool'", Abort.Of(134,
            "terminate called after throwing an instance of 'c10::NotImplementedError'\n"
            + "  what():  \"addmm_impl_cpu_\" not implemented for 'Bool'\n")?.Words);
        Assert.Equal("both arguments to matmul need to be at least 1D", Abort.Of(134,
            "libc++abi: terminating due to uncaught exception of type c10::Error: "
            + "both arguments to matmul need to be at least 1D\n")?.Words);
        Assert.NotNull(Abort.Of(134, "a line of the exercise's own\n" + Stderr)?.Words);
    }

    [Fact]
    public void Other_ends_are_no_abort()
    {
        Assert.Null(Abort.Of(0, Stderr));
        Assert.Null(Abort.Of(1, "System.InvalidOperationException: early"));
        // .NET's own message is good enough.
        Assert.Null(Abort.Of(134, "Stack overflow.\n   at Again()\n"));
        Assert.Equal(new Abort((string?)null), Abort.Of(137, ""));
    }

    [Fact]
    public void Only_calls_that_look_at_nothing_are_suspects() => Assert.Equal(
        [(2, "var b = a.matmul(a);"), (4, "return torch.matmul(b, b);"), (6, ".matmul(b);"),
            (7, "b.var(0);"), (8, "autograd.grad([l], [b]);")],
        Abort.Suspects("var a = matmul(x, x);\n  var b = a.matmul(a); // once\n// a.matmul(b)\n"
            + "return torch.matmul(b, b);\nreturn b.mm(b)\n    .matmul(b);\nb.var(0);\nautograd.grad([l], [b]);\nvar y = b.mm(b);\n"));

    // The engine throws here, and libtorch ends the process: either way, the line is given.
    [Fact]
    public void A_product_that_nothing_checks_is_told_with_its_line()
    {
        var (line, output) = Checked("queries", "return ones(2, 3).matmul(ones(2, 3))");
        Assert.Contains($"line {line} ", output);
        Assert.Contains("cannot be multiplied", output);
        Assert.DoesNotContain("frame #", output);
        Assert.DoesNotContain("exception before its last line", output);
    }

    [Fact]
    public void A_process_that_is_ended_is_told_in_words_with_its_line()
    {
        var (line, output) = Checked("scores", $"Error.WriteLine(@\"{Stderr}\"); {Killed}\n"
            + "    return queries.matmul(keys)");
        Assert.Contains($"line {line + 6} return queries.matmul(keys);", output);
        Assert.Contains("ended a (4, 3) matrix cannot be multiplied by a (4, 3) matrix", output);
        Assert.Contains("Write `matmul(a, b)`", output);
        Assert.DoesNotContain("frame #", output);
        Assert.DoesNotContain("what()", output);
        Assert.Contains("edit scripts/exercises/02_trainable/scores.csx", output);
    }

    [Fact]
    public void A_process_that_ends_silently_is_told_too()
    {
        var (_, output) = Checked("scaled_weights", $"{Killed} return scores");
        Assert.Contains("ended Its process was ended, and wrote nothing.", output);
    }

    [Theory]
    [InlineData("Environment.Exit(0)", 0)]
    [InlineData("Environment.Exit(3)", 0)]
    [InlineData("Environment.Exit(130)", 0)]
    [InlineData("Environment.Exit(137)", 0)]
    [InlineData("Error.WriteLine(\"mine\"); Environment.Exit(1)", 0)]
    [InlineData("System.Environment . Exit (0)", 1)]
    public void An_exercise_that_ends_itself_is_told_so_with_its_line(string exit, int place)
    {
        // In the function, or before its last line.
        var (line, output) = Checked("spread", place == 0 ? $"{exit}; throw new Exception()" : $"throw new Exception(); }}\n{exit};\n{{");
        Assert.Contains($"line {line + place} ", output);
        Assert.Contains("ends the whole process", output);
        Assert.DoesNotContain("handed nothing in", output);
        Assert.DoesNotContain("exception", output);
    }

    [Theory]
    [InlineData("return 5;")]
    [InlineData("return 0;")]
    public void A_file_that_is_left_early_hands_nothing_in(string left)
    {
        var exercise = ExerciseReplies.Exercise("window");
        study.Write(exercise, ExerciseSource.Starter(ExerciseReplies.Source(exercise)).Replace("Answer(", left + "\nAnswer("));
        var output = FlatText.Of(study.Run("check", "window").Expect(1).Output);
        Assert.Contains("handed nothing in", output);
        Assert.DoesNotContain("exception", output);
    }

    // What a call of Exit has nothing to do with.
    [Fact]
    public void An_exception_before_a_call_of_Exit_is_told() => Assert.Contains("InvalidOperationException: early",
        Checked("padding", "throw new Exception(); }\nthrow new InvalidOperationException(\"early\"); Environment.Exit(0);\n{").Output);

    // The output of a check in one line, and the number of the line where the answer begins.
    (int Line, string Output) Checked(string name, string answer)
    {
        var exercise = ExerciseReplies.Exercise(name);
        var text = ExerciseSource.Starter(ExerciseReplies.Source(exercise));
        study.Write(exercise, text.Replace("throw new NotImplementedException()", answer));
        var output = study.Run("check", name).Expect(1).Output;
        return (text.Split('\n').ToList().FindIndex(each => each.Contains("NotImplemented")) + 1,
            string.Join(' ', output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }
}
