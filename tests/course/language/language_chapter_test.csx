// Chapter 5 as a learner runs it: own texts, saved models, and what is refused.

[Collection(Chapters.Collection)]
public class LanguageChapterTest
{
    const string Chapter = "05_language_model";

    static Command Run(params string[] words) => Command.Run(
        [.. Command.Runner, Repository.PathOf("scripts", Chapter + ".csx"), "--", .. words], timeoutSeconds: 300);

    static void Refused(Command run, string why)
    {
        Assert.True(run.ExitCode == 2, $"exit code {run.ExitCode}\n{run.Error}\n{run.Output}");
        Assert.Equal("", run.Output);
        Assert.Contains(why, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    /// <summary>A small training of its own, saved in a folder, by a process of its own: in this one, other tests draw from
    /// the same random numbers meanwhile.</summary>
    static string Saved(TemporaryFolder folder)
    {
        File.WriteAllText(folder.File("train.csx"), $$"""
            {{Directive.Load}} "{{Repository.PathOf("lib", "workbench.csx").Replace('\\', '/')}}"
            var text = new LanguageText(string.Concat(Enumerable.Range(0, 300).Select(i => $"{i} sheep\n")));
            var sizes = new LanguageModelOptions(text.Characters.Count, Context: 12, Width: 8, Heads: 2, Blocks: 1);
            var training = new LanguageTraining(text, sizes, new TrainingPlan(30, 4));
            training.Run(30);
            training.Save(Args[0]);
            """);
        var saved = folder.File("sheep.model");
        Command.Run([.. Command.Runner, folder.File("train.csx"), "--", saved]).Expect(0);
        return saved;
    }

    [Fact]
    public void A_text_that_cannot_be_trained_on_is_refused()
    {
        using var folder = new TemporaryFolder();
        string Text(string name, byte[] content)
        {
            File.WriteAllBytes(folder.File(name), content);
            return folder.File(name);
        }
        var model = folder.File("saved.model");
        Refused(Run("--model", model, "--text", Text("empty.txt", [])), "it is empty");
        Refused(Run("--model", model, "--text", Text("binary.txt", [1, 0, 2])), "no text in UTF-8");
        Refused(Run("--model", model, "--text", Text("line.txt", "one line only\n"u8.ToArray())), "in one line");
        Refused(Run("--model", model, "--text", folder.File("none.txt")), "no such file");
        using (var large = File.Create(folder.File("large.txt")))
            large.SetLength(500_000_000);
        Refused(Run("--model", model, "--text", folder.File("large.txt")), "500,000,000 bytes");
        Assert.False(File.Exists(model));
    }

    [Fact]
    public void A_place_or_a_file_that_cannot_keep_the_training_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter"), "precious");
        Refused(Run("--model", folder.File("letter/saved.model")), "cannot be written");
        Refused(Run("--model", folder.File("letter")), "no saved model");
        Assert.Equal("precious", File.ReadAllText(folder.File("letter")));
        var saved = Saved(folder);
        var before = File.ReadAllBytes(saved);
        Refused(Run("--model", saved), "its width is 8, here it is 64");
        Assert.Equal(before, File.ReadAllBytes(saved));
    }

    [Fact]
    public void A_saved_model_writes_what_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var saved = Saved(folder);
        string Written(params string[] words) => Run(["--model", saved, "--generate", "7 sheep\n", .. words]).Expect(0).Output;
        var usual = Written();
        Assert.StartsWith("7 sheep\n", usual);
        Assert.Equal("7 sheep\n".Length + 200 + 1, usual.Length);
        Assert.Equal("7 sheep\n".Length + 30 + 1, Written("--tokens", "30").Length);
        Assert.StartsWith(Written("--tokens", "30").TrimEnd('\n'), usual);
        Assert.NotEqual(usual, Written("--seed", "4"));
        Assert.NotEqual(usual, Written("--temperature", "2"));
        Assert.NotEqual(usual, Written("--top-k", "2"));
        Assert.Equal(Written("--temperature", "0"), Written("--top-k", "1", "--seed", "9"));
    }

    [Fact]
    public void What_a_saved_model_cannot_write_is_refused()
    {
        using var folder = new TemporaryFolder();
        var saved = Saved(folder);
        Refused(Run("--model", saved, "--generate", "7 goats"), "not known: \"g\" (U+0067)");
        Refused(Run("--model", saved, "--generate", ""), "at least one character");
        Refused(Run("--model", folder.File("none.model"), "--generate", "7"), "cannot be read");
        foreach (var temperature in new[] { "-1", "NaN", "nan,5", "0,5", "inf", "warm" })
            Refused(Run("--model", saved, "--generate", "7", "--temperature", temperature), $"--temperature is {temperature}");
        Refused(Run("--model", saved, "--generate", "7", "--top-k", "0"), "--top-k is 0");
        Refused(Run("--model", saved, "--generate", "7", "--tokens", "0"), "--tokens is 0");
        Refused(Run("--tokens", "5"), "--tokens needs --generate");
        foreach (var other in new[] { "--text", "--steps", "--out" })
            Refused(Run("--generate", "7", other, "9"), $"{other} has no meaning");
        Refused(Run("--generate", "7", "--no-figures"), "--no-figures has no meaning");
        Refused(Run("--model", "", "--generate", "7"), "--model needs the name of a file");
        File.WriteAllBytes(saved, File.ReadAllBytes(saved)[..^10]);
        Refused(Run("--model", saved, "--generate", "7"), "cut short");
    }

    [Fact]
    public void A_saved_model_writes_in_chapter_6_with_and_without_a_cache()
    {
        using var folder = new TemporaryFolder();
        Command Faster(string model) => Command.Run(
            [.. Command.Runner, Repository.PathOf("scripts", "06_faster.csx"), "--", "--steps", "1", "--no-figures", "--model", model],
            timeoutSeconds: 300);
        Refused(Faster(folder.File("none.model")), "cannot be read");
        var written = Faster(Saved(folder)).Expect(0).Output.Split('\n')
            .Where(line => line.StartsWith("read again: ") || line.StartsWith("with a cache: "))
            .Select(line => line.Split(": ")[1]).ToArray();
        Assert.Equal(written[0], written[1]);
        Assert.Matches("^⏎[0-9shep ⏎]{11}$", written[0]);
    }

    /// <summary>A newcomer's own text: trained on, left by Ctrl-C, gone on with, and then it writes.</summary>
    [FactOnLinux]
    public void A_training_on_an_own_text_is_left_by_Ctrl_C_and_goes_on()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("sheep.txt"),
            string.Concat(Enumerable.Range(0, 300).Select(i => $"{i} sheep jump over the fence,\n")));
        string[] words = ["--text", folder.File("sheep.txt"), "--model", folder.File("sheep.model"), "--steps", "70", "--no-figures"];
        using (var run = RunningScript.Start(null, [Repository.PathOf("scripts", Chapter + ".csx"), "--", .. words]))
        {
            while (!run.ReadLine().StartsWith("step 20:")) { }
            Assert.Equal(130, run.Interrupt());
            Assert.Empty(run.Alive());
        }
        var left = Checkpoint.Read(folder.File("sheep.model.unfinished")).Losses;
        Assert.InRange(left.Count, 20, 69);
        var second = Run(words).Expect(0);
        Assert.Contains($"This training was left after step {left.Count} and goes on from there.", second.Output);
        Assert.DoesNotContain("\nstep 10:", second.Output);
        Assert.Contains("\nstep 70:", second.Output);
        var finished = Checkpoint.Read(folder.File("sheep.model")).Losses;
        Assert.Equal(70, finished.Count);
        Assert.Equal(left, finished.Take(left.Count));
        Assert.DoesNotContain("✗", second.Output);
        Assert.Equal(["sheep.model", "sheep.txt"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
        Assert.StartsWith("7 sheep", Run("--model", folder.File("sheep.model"), "--generate", "7 sheep").Expect(0).Output);
    }

    /// <summary>Nothing asks for Ctrl-C between the last step and the end of the training. Here it comes with the line
    /// that tells the last judgement: the chapter's own output presses it, and waits until it was heard.</summary>
    [FactOnLinux]
    public void Ctrl_C_after_the_last_step_ends_the_chapter_with_the_training_saved()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("sheep.txt"),
            string.Concat(Enumerable.Range(0, 300).Select(i => $"{i} sheep\n")));
        File.WriteAllText(folder.File("pressing.csx"), """
            using System.Diagnostics;
            using System.Threading;

            sealed class Pressing(TextWriter to) : TextWriter
            {
                public override Encoding Encoding => to.Encoding;

                public override void Write(char value) => to.Write(value);

                public override void WriteLine(string line)
                {
                    to.WriteLine(line);
                    if (!line.StartsWith("step 2:"))
                        return;
                    using var heard = new ManualResetEventSlim();
                    Console.CancelKeyPress += (_, _) => heard.Set();      // called after the chapter's
                    Process.Start("kill", ["-INT", $"{Environment.ProcessId}"]).WaitForExit();
                    heard.Wait();
                }
            }

            Console.SetOut(new Pressing(Console.Out));
            """);
        File.WriteAllText(folder.File("chapter.csx"), $"""
            {Directive.Load} "pressing.csx"
            {Directive.Load} "{Repository.PathOf("scripts", Chapter + ".csx")}"
            """);
        var model = folder.File("sheep.model");
        var run = Command.Run(
            ["env", "--default-signal=INT", .. Command.Runner, folder.File("chapter.csx"), "--",
                "--steps", "2", "--text", folder.File("sheep.txt"), "--model", model, "--no-figures"],
            timeoutSeconds: 300).Expect(130);
        Assert.Contains("\nstep 2:", run.Output);
        Assert.EndsWith($"Stopped after step 2, saved in {model}. ", Regex.Replace(run.Output, @"\s+", " "));
        Assert.Equal(2, Checkpoint.Read(model).Losses.Count);
        Assert.False(File.Exists(model + Checkpoint.Unfinished));
    }

    [Fact]
    public void Texts_of_one_name_are_saved_apart()
    {
        string Saved(string path, string content)
        {
            var options = LanguageOptions.Read(Chapter, ["--text", path], seed: 0, steps: 9);
            return options.ModelPathName(new LanguageText(content, options.TextName));
        }
        Assert.Matches("^out/x-[0-9A-F]{8}-seed0-steps9.model$", Saved("a/x.txt", "one text"));
        Assert.Equal(Saved("a/x.txt", "one text"), Saved("b/x.txt", "one text"));
        Assert.NotEqual(Saved("a/x.txt", "one text"), Saved("b/x.txt", "another text"));
        Assert.NotEqual(Saved("moby_dick.txt", "one text"), Saved("moby_dick.txt", "another text"));
        Assert.DoesNotContain("moby_dick-seed", Saved("moby_dick.txt", "one text"));
    }

    [Fact]
    public void Where_the_model_is_saved_says_what_was_trained()
    {
        foreach (string[] words in new string[][] { [], ["--text", Repository.PathOf("lib", "data", "texts", "moby_dick.txt")] })
        {
            var options = LanguageOptions.Read(Chapter, words, seed: 3, steps: 12);
            var novel = new LanguageText("Call me Ishmael.", options.TextName);
            Assert.Equal("out/moby_dick-seed3-steps12.model", options.ModelPathName(novel));
            Assert.Equal(Repository.PathOf("out", "moby_dick-seed3-steps12.model"), options.ModelPath(novel));
        }
        Assert.Contains("/out/", File.ReadAllText(Repository.PathOf(".gitignore")).Split('\n'));
    }
}
