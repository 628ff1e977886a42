#nullable enable
// What an answer is made of, rather than what it returns: calls that a task forbids, and code of the starter that is
// still there.

public class ExerciseCodeTest
{
    [Theory]
    [InlineData("return softmax(x, 0);", "softmax")]
    [InlineData("return x\n    .softmax (0);", "softmax")]
    [InlineData("return nn.functional.softmax(x);", "softmax")]
    [InlineData("foreach (var row in x.unbind(0)) { }", "foreach")]
    [InlineData("// softmax(x)\n/* softmax(x)\nsoftmax(y) */ return x;", null)]
    [InlineData("WriteLine(\"softmax(x) // \"); WriteLine($@\"a\nsoftmax(x) \"\" \"); WriteLine('\"');", null)]
    [InlineData("return my_softmax(x) + softmaxes(x) + SoftmaxByHand(x);", null)]
    [InlineData("var softmax = x.exp(); return softmax / softmax.max();", null)]
    [InlineData("Tensor softmax(Tensor x) => x.exp() / x.exp().sum();\nreturn softmax(x);", null)]
    [InlineData("WriteLine(\"it's\"); return softmax(x);", "softmax")]
    public void A_forbidden_call_is_found_in_code_alone(string code, string? found) =>
        Assert.Equal(found, new ExerciseCode(code).FirstCall(["softmax", "foreach"])?.Name);

    [Fact]
    public void The_line_is_counted_in_the_file() =>
        Assert.Equal((5, "dot"), new ExerciseCode("/* 1\n2 */\n\"\"\"\n\"\"\";\nvar y = dot(x, x);").FirstCall(["sum", "dot"]));

    public static TheoryData<string> Forbidding => [.. ExerciseReplies.Course.Exercises
        .Where(exercise => Checks.Of(exercise).Forbidden.Length > 0).Select(exercise => exercise.Name)];

    [Theory, MemberData(nameof(Forbidding))]
    public void Neither_starter_nor_solution_calls_what_the_task_forbids(string name)
    {
        var source = ExerciseReplies.Source(ExerciseReplies.Exercise(name));
        var forbidden = ExerciseReplies.Check(name).Forbidden;
        Assert.Null(new ExerciseCode(ExerciseSource.Starter(source)).FirstCall(forbidden));
        Assert.Null(new ExerciseCode(ExerciseSource.Solution(source)).FirstCall(forbidden));
    }

    [Fact]
    public void Code_holds_another_line_by_line()
    {
        var starter = new ExerciseCode("var a = b;   // wrong\nreturn a;\n");
        Assert.True(new ExerciseCode("    var a = b;\n    WriteLine(a);\n    return a;\n").Holds(starter));
        Assert.False(new ExerciseCode("    // var a = b;\n    return a;\n").Holds(starter));
    }
}

public class CompilerAdviceTest
{
    [Theory]
    [InlineData("CS1002", "var s = x @ x.T;", "matmul")]
    [InlineData("CS1646", "return f(x) @ (y);", "matmul")]
    [InlineData("CS1002", "var m = x.@bool()", null)]
    [InlineData("CS1002", "// x @ y", null)]
    [InlineData("CS0103", "var s = x @ x.T;", null)]
    [InlineData("CS0825", "using var scope = NewDisposeScope();", "using (…)")]
    [InlineData("CS1002", "{\n    using var scope = NewDisposeScope();\n}", null)]
    [InlineData("CS0103: The name 'Answer' does not exist", "int F() => 1;\nAnswer(F);", "study/exercise.csx")]
    [InlineData("CS0103: The name 'x' does not exist", "int F() => x;\nAnswer(F);", null)]
    public void What_is_no_line_of_a_script_is_explained(string error, string text, string? word)
    {
        var advice = CompilerAdvice.On($"a.csx(1,2): error {error}: ; expected", text).ToList();
        if (word is null)
            Assert.Empty(advice);
        else
            Assert.Contains(word, Assert.Single(advice).Advice);
    }
}

[Collection(StudyFolder.Collection)]
public class CheckOutputTest(StudyFolder study) : IClassFixture<StudyFolder>
{
    [Theory]
    [InlineData("")]
    [InlineData("/*\n#load \"../../../study/exercise.csx\"\n*/\n")]
    public void An_empty_file_hands_nothing_in(string text)
    {
        var output = Checked("step", text);
        Assert.Contains("handed nothing in", output);
        Assert.DoesNotContain("compile", output);
    }

    // In a function and in a module's method, with gradients and without.
    [Fact]
    public void What_an_exercise_shows_appears()
    {
        var source = ExerciseSource.Solution(ExerciseReplies.Source(ExerciseReplies.Exercise("matrix_module")));
        var output = Checked("matrix_module", source
            .Replace("var queries =", "Show(\"shown\", full(2, 3, 0.5f).requires_grad_());\n        return x;\n        var queries =")
            + "\nShow(\"outside\", arange(3));\n");
        Assert.Contains("It printed: shown (2, 3) ", output);
        Assert.Equal(6, Regex.Matches(output.Split("shown (2, 3)")[1], "0\\.5000").Count);
        Assert.Contains("outside (3) ", output);
    }

    [Theory]
    [InlineData("softmax", "SoftmaxByHand", "return SoftmaxByHand(scores - scores.max())")]
    [InlineData("all_scores", "AllScores", "return AllScores(inputs)")]
    [InlineData("all_scores", "(Again|Other)", "Tensor Again(Tensor x) => Other(x); Tensor Other(Tensor x) => Again(x); return Again(inputs)")]
    public void A_function_that_calls_itself_is_told_in_words(string name, string function, string line)
    {
        var output = Checked(name, ExerciseSource.Starter(ExerciseReplies.Source(ExerciseReplies.Exercise(name)))
            .Replace("throw new NotImplementedException()", line));
        Assert.Contains("calls itself", output);
        // The real package's process may hang with its full stack, and then there is no list of calls.
        if (Parts.IsOwn(Part.Tensors) || !output.Contains("stood still"))
            Assert.Matches($"It is `{function}`", output);
        Assert.DoesNotContain("Submission#", output);
        Assert.DoesNotContain("exception", output);
    }

    [Fact]
    public void The_bug_of_a_repair_stays_named_when_another_line_breaks()
    {
        var source = ExerciseReplies.Source(ExerciseReplies.Exercise("repair_decoder"));
        var broken = Checked("repair_decoder", ExerciseSource.Starter(source).Replace("(query + keys)", "(query - keys)"));
        Assert.Contains($"still {Mistakes.AveragesKeys.Name}", broken);
        var repaired = Checked("repair_decoder", ExerciseSource.Solution(source).Replace("(query + keys)", "(query - keys)"));
        Assert.DoesNotContain(Mistakes.AveragesKeys.Name, repaired);
    }

    [FactOnTerminal("the message is that of the own runner")]
    public void On_a_narrow_terminal_the_compilers_message_is_broken_between_words()
    {
        study.Write(ExerciseReplies.Exercise("softmax"), "Answer(unknownFunction);\n");
        using var terminal = new PseudoTerminal(
            $"NO_COLOR=1 dotnet script '{string.Join("' '", study.Words("check", "softmax"))}'; echo ended $?", columns: 40);
        terminal.WaitFor("ended 1");
        var shown = terminal.Shown[terminal.Shown.IndexOf('✗')..terminal.Shown.IndexOf("ended")].Split('\n');
        Assert.Contains("does not exist in the current context", FlatText.Of(string.Join('\n', shown)));
        Assert.Contains(shown, line => line.EndsWith(" does not"));
        // Paths and commands have no blank to break them at, or are to be copied.
        Assert.All(shown.Where(line => !line.StartsWith("  edit") && !line.StartsWith("  hint")),
            line => Assert.True(line.Length <= 40, line));
    }

    string Checked(string name, string text)
    {
        study.Write(ExerciseReplies.Exercise(name), text);
        return FlatText.Of(study.Run("check", name).Expect(1).Output);
    }
}

[Collection(StudyFolder.Collection)]
public class ForbiddenCallTest(StudyFolder study) : IClassFixture<StudyFolder>
{
    [Theory]
    [InlineData("one_score", "return dot(query, word)", "dot")]
    [InlineData("softmax", "return softmax(scores, dim: 0)", "softmax")]
    [InlineData("all_scores", "var s = empty(inputs.shape[0], inputs.shape[0]);\n"
        + "for (var i = 0; i < inputs.shape[0]; i++) s[i] = matmul(inputs, inputs[i]);\nreturn s", "for")]
    [InlineData("all_weights", "return scores.softmax(-1)", "softmax")]
    public void A_right_result_by_a_forbidden_call_does_not_pass(string name, string answer, string call)
    {
        var exercise = ExerciseReplies.Exercise(name);
        study.Write(exercise, study.Read(exercise.Place).Replace("throw new NotImplementedException()", answer));
        var output = FlatText.Of(study.Run("check", name).Expect(1).Output);
        Assert.Contains($"The result is right, but the task asks for it without `{call}`.", output);
        Assert.DoesNotContain("probably", output);
        study.Solve(exercise);
        study.Run("check", name).Expect(0);
    }
}
