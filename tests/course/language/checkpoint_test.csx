// A training that is left and gone on with, bit for bit; and files that are none, or another's.

public class CheckpointTest
{
    static readonly LanguageText Text = new(string.Concat(Enumerable.Range(0, 400).Select(i => $"{i * 7919 % 1000} sheep, ")));
    static readonly LanguageModelOptions Sizes = new(Text.Characters.Count, Context: 8, Width: 8, Heads: 2, Blocks: 1, Dropout: 0.2);
    static readonly TrainingPlan Plan = new(Steps: 20, Batch: 4, Seed: 5);

    static LanguageTraining Start(string path) => LanguageTraining.Start(Text, Sizes, Plan, path);

    static void Same(LanguageTraining expected, LanguageTraining actual)
    {
        Assert.Equal(expected.Losses, actual.Losses);
        var (one, other) = (expected.Model.state_dict(), actual.Model.state_dict());
        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one, entry => Assert.True((bool)(entry.Value == other[entry.Key]).all(), $"{entry.Key} differs"));
    }

    [Theory, InlineData(1), InlineData(7), InlineData(19)]
    public void Interrupted_and_gone_on_is_as_never_interrupted_bit_for_bit(int left)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("training.model");
        using var whole = Start(path);
        whole.Run(20);
        using var first = Start(path);
        first.Run(left);
        var judged = first.Judge();
        first.Save(path);
        Assert.False(File.Exists(path));
        manual_seed(99);                                      // what happens in between has no influence
        rand(10);
        using var second = Start(path);
        Assert.Equal(left, second.Done);
        Assert.Equal((left, judged), Assert.Single(second.HeldOut));
        second.Run(20);
        Same(whole, second);
    }

    [Fact]
    public void Parts_with_judgements_and_samples_between_them_are_one_training()
    {
        using var folder = new TemporaryFolder();
        using var whole = Start(folder.File("a"));
        whole.Run(20);
        using var parts = Start(folder.File("b"));
        for (var until = 6; parts.Done < 20; until += 6)
        {
            parts.Run(Math.Min(20, until));
            parts.Judge(3);
            new Sampler(seed: until).Continue(parts.Model, tensor(new long[] { 1 }), 5);
        }
        Same(whole, parts);
    }

    [Fact]
    public void A_wish_to_stop_ends_it_between_two_steps()
    {
        using var folder = new TemporaryFolder();
        using var training = Start(folder.File("training.model"));
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => training.Run(20, source.Token));
        Assert.Equal(0, training.Done);
        training.Save(folder.File("training.model"));
        using var again = Start(folder.File("training.model"));
        again.Run(20);
        training.Run(20);
        Same(training, again);
    }

    [Fact]
    public void A_finished_training_begins_anew_and_is_kept_until_the_new_one_is_finished()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("training.model");
        using var training = Start(path);
        training.Run(20);
        training.Save(path);
        var finished = File.ReadAllBytes(path);
        using var again = Start(path);
        Assert.Equal(0, again.Done);
        again.Run(4);
        again.Save(path);
        Assert.Equal(finished, File.ReadAllBytes(path));
        using var third = Start(path);
        Assert.Equal(4, third.Done);
        third.Run(20);
        third.Save(path);
        Assert.Equal([path], Directory.GetFiles(folder.Path));
        Same(training, third);
    }

    [Fact]
    public void A_saved_model_writes_as_the_one_that_was_saved()
    {
        using var folder = new TemporaryFolder();
        using var training = Start(folder.File("training.model"));
        training.Run(5);
        training.Keep().Save(folder.File("training.model"));
        var saved = Checkpoint.Read(folder.File("training.model"));
        var ids = Text.Characters.Encode("12 sheep");
        Tensor Written(LanguageModel model) => new Sampler(seed: 4).Continue(model, ids, 30);
        Assert.True((bool)(Written(training.Model) == Written(saved.RestoreModel())).all());
        Assert.Equal(Text.Characters.All, saved.Characters.All);
    }

    static void Refused(string path, string why, Func<LanguageTraining> start)
    {
        var before = File.ReadAllBytes(path);
        var error = Assert.Throws<InvalidDataException>(start);
        Assert.Contains(why, error.Message);
        Assert.Contains("left as it was", error.Message.Replace("left as it is", "left as it was"));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)));
    }

    [Fact]
    public void Another_training_is_refused_and_kept()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("training.model");
        foreach (var finished in new[] { false, true })
        {
            File.Delete(path);
            using var training = Start(path);
            training.Run(finished ? 20 : 5);
            training.Save(path);
            var saved = Directory.GetFiles(folder.Path).Single();
            var other = new LanguageText(new string('a', 500) + "b");
            Refused(saved, "its width is 8, here it is 16",
                () => LanguageTraining.Start(Text, Sizes with { Width = 16 }, Plan, path));
            Refused(saved, "its number of blocks is 1, here it is 2",
                () => LanguageTraining.Start(Text, Sizes with { Blocks = 2 }, Plan, path));
            Refused(saved, "its parts are",
                () => LanguageTraining.Start(Text, Sizes with { Norm = false }, Plan, path));
            Refused(saved, "its number of steps is 20, here it is 30",
                () => LanguageTraining.Start(Text, Sizes, Plan with { Steps = 30 }, path));
            Refused(saved, "trained on another text",
                () => LanguageTraining.Start(other, Sizes with { Vocabulary = 2 }, Plan, path));
        }
    }

    [Fact]
    public void A_file_that_is_damaged_or_none_of_ours_is_refused_and_kept()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("training.model");
        using var training = Start(path);
        training.Run(3);
        training.Keep().Save(path);
        var whole = File.ReadAllBytes(path);
        void Try(byte[] bytes, string why)
        {
            File.WriteAllBytes(path, bytes);
            Refused(path, why, () => Start(path));
        }
        foreach (var length in new[] { 1, 20, 39, 40, 100, whole.Length / 2, whole.Length - 1 })
            Try(whole[..length], "cut short");
        Try([.. whole, 0], "damaged");
        foreach (var place in new[] { 60, whole.Length / 2, whole.Length - 40, whole.Length - 1 })
        {
            var changed = whole.ToArray();
            changed[place] ^= 1;
            Try(changed, "damaged");
        }
        Try([], "no saved model");
        Try("a letter to my friend"u8.ToArray(), "no saved model");
        Try([.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 31))], "no saved model");
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_refused_before_the_training()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "precious");
        Assert.Contains("cannot be written",
            Assert.Throws<InvalidDataException>(() => Start(folder.File("file/training.model"))).Message);
        Directory.CreateDirectory(folder.File("folder"));
        Assert.Contains("it is a folder",
            Assert.Throws<InvalidDataException>(() => Start(folder.File("folder"))).Message);
        Assert.Equal("precious", File.ReadAllText(folder.File("file")));
    }
}
