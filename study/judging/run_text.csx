#nullable enable

/// <summary>Describes a run to the learner: what the exercise printed, and why it ended without replies.</summary>
public static class RunText
{
    /// <summary>Writes what the learner's code printed.</summary>
    public static void WriteOutput(ExerciseRun run)
    {
        if (run.Output.Trim().Length == 0)
            return;
        StudyPage.Say("It printed:");
        StudyPage.Lines(run.Output);
        StudyPage.Blank();
    }

    /// <summary>Writes why there are no replies.</summary>
    /// <param name="text">The exercise as it ran.</param>
    /// <param name="path">Its full path, for which a shorter one is said.</param>
    /// <param name="place">That, as everything else names the exercise.</param>
    public static void WriteEnd(ExerciseRun run, string text, string path, string place)
    {
        if (ExitIn(text, run) is { } exit)
        {
            StudyPage.Entry($"line {exit}", text.ReplaceLineEndings("\n").Split('\n')[exit - 1].Trim());
            StudyPage.Entry("ended", "`Exit` ends the whole process: nothing after it is run, and the study gets no "
                + "answer. Leave it out: the file ends by itself.");
            return;
        }
        if (run.Abort is { } abort && run.End == ExerciseEnd.Aborted)
        {
            WriteAbort(abort, text);
            return;
        }
        var (word, reason) = Reason(run.End);
        StudyPage.Entry(word, reason);
        if (run.End == ExerciseEnd.CallsItself)
        {
            // .NET lists each of the thousand calls.
            if (EndlessCalls.FunctionIn(run.Error) is { } name)
                StudyPage.Entry("", $"It is `{name}`: look where it is called inside of itself.");
            return;
        }
        if (run.Error.Length > 0)
            StudyPage.Messages(run.Error.Replace(path, place));
        if (run.End == ExerciseEnd.NotCompiled)
        {
            // Our own runner has said some of it.
            foreach (var (line, advice) in CompilerAdvice.On(run.Error, text).Where(known => !run.Error.Contains(known.Advice)))
                StudyPage.Entry($"line {line}", advice);
        }
    }

    // The line that ended the process without a word.
    static int? ExitIn(string text, ExerciseRun run) =>
        run.End == ExerciseEnd.NothingHandedIn || run.Abort is { Words: null }
            ? new ExerciseCode(text).FirstCall(["Exit"])?.Line : null;

    static (string Word, string Reason) Reason(ExerciseEnd end) => end switch
    {
        ExerciseEnd.NotCompiled => ("compiler", "The file does not compile:"),
        ExerciseEnd.Threw => ("error", "The file ended with an exception before its last line:"),
        ExerciseEnd.TooSlow => ("stopped", $"It was still running after {ExerciseProcess.TimeLimit.TotalSeconds:0} s. "
            + "Is there a loop whose end never comes?"),
        // A stack that is full in the midst of the native library's allocation: .NET waits for the allocator's lock.
        ExerciseEnd.StoodStill => ("stopped", $"It was not done after {ExerciseProcess.TimeLimit.TotalSeconds:0} s, "
            + "and stood still. Most likely a function calls itself without end: is one called inside of itself? Or does "
            + "a line wait for something?"),
        ExerciseEnd.CallsItself => ("stopped", "A function calls itself, and that call again calls it, without end, until "
            + "no memory is left for the calls that wait."),
        _ => ("error", "The file handed nothing in. Is it empty, or all a comment, or does a `return` leave it? Its last "
            + "line must be `Answer(…);`, with the name of your function."),
    };

    // There is no exception that names the line, but only a few calls can end a process.
    static void WriteAbort(Abort abort, string text)
    {
        var suspects = Abort.Suspects(text);
        foreach (var (number, line) in suspects)
            StudyPage.Entry($"line {number}", line);
        StudyPage.Entry("ended", abort.Words ?? "Its process was ended, and wrote nothing.");
        if (suspects.Count > 0)
            StudyPage.Entry("", "The tensor library ended the whole process, probably "
                + (suspects.Count > 1 ? "at one of these lines." : "at this line."));
        if (suspects.Any(line => line.Text.Contains("matmul")))
            StudyPage.Entry("", "Write `matmul(a, b)` for `a.matmul(b)`: it looks at the shapes first, and says both.");
    }
}
