// Trainings and chapters use one thread, and leave the setting of others alone.

public class OneThreadTest
{
    [Fact]
    public void A_training_computes_on_one_thread_and_gives_the_others_back()
    {
        var usual = get_num_threads();
        try
        {
            foreach (var before in new[] { 3, 1, 2 })
            {
                set_num_threads(before);
                var (model, x) = (nn.Linear(3, 1), ones(4, 3));
                var during = new List<int>();
                Trainer.Train("threads", model, 3, () =>
                {
                    during.Add(get_num_threads());
                    return model.forward(x).square().mean();
                });
                Assert.Equal(new[] { 1, 1, 1 }, during);
                Assert.Equal(before, get_num_threads());

                Assert.Throws<InvalidOperationException>(() => Trainer.Train("wild", model, 3, () => model.forward(x)));
                Assert.Equal(before, get_num_threads());
            }
        }
        finally
        {
            set_num_threads(usual);
        }
    }
}

[Collection(Command.Collection)]
public class ChaptersOnOneThreadTest
{
    [Fact]
    public void A_chapter_computes_on_one_thread_to_its_end()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("chapter.csx"), $"#load \"{Repository.PathOf("lib", "workbench.csx")}\"\n"
            + "set_num_threads(2);\nChapter(\"a chapter\", \"why?\", \"0\");\n"
            + "WriteLine($\"threads: {get_num_threads()}\");\n");
        var chapter = Command.Run([.. Command.Runner, folder.File("chapter.csx")]).Expect(0);
        Assert.EndsWith("\nthreads: 1\n", chapter.Output);
    }
}
