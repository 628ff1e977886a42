// A text as a language model sees it, and what is refused before it costs memory or time.

public class LanguageDataTest
{
    static LanguageText Numbered(int count) =>
        new(string.Concat(Enumerable.Range(0, count).Select(i => char.ConvertFromUtf32(0x4E00 + i))));

    [Theory]
    [InlineData("hello, world\n")]
    [InlineData("naïve 🐋 whales — “so”")]
    public void Decoding_undoes_encoding(string text)
    {
        var characters = new Characters(text);
        var ids = characters.Encode(text);
        Assert.Equal(text.EnumerateRunes().Count(), ids.shape[0]);
        Assert.Equal(text.EnumerateRunes().Distinct().Count(), characters.Count);
        Assert.Equal(text, characters.Decode(ids));
        Assert.Equal(text, new Characters(characters.All.EnumerateRunes()).Decode(ids));
    }

    [Fact]
    public void Characters_that_are_not_known_are_named()
    {
        var error = Assert.Throws<ArgumentException>(() => new Characters("abc \n").Encode("a bad\tcafé"));
        Assert.StartsWith("not known: \"d\" (U+0064), U+0009, \"f\" (U+0066), \"é\" (U+00E9); ", error.Message);
        Assert.EndsWith("⏎ ␣ a b c", error.Message);
    }

    [Fact]
    public void A_batch_asks_for_the_token_that_follows_and_never_sees_what_is_held_out()
    {
        var text = Numbered(200);                             // character i has number i
        Assert.Equal(180, text.Training.shape[0]);
        Assert.Equal(20, text.HeldOut.shape[0]);
        manual_seed(1);
        var seen = new HashSet<long>();
        for (var draw = 0; draw < 50; draw++)
        {
            var (ids, next) = text.Batch(8, 16);
            Assert.Equal(new long[] { 8, 16 }, ids.shape);
            Assert.True((bool)next.eq(ids + 1).all());
            seen.UnionWith(cat([ids.flatten(), next.flatten()]).data<long>().ToArray());
        }
        Assert.Equal(180, seen.Count);
        Assert.Equal(179, seen.Max());
    }

    [Fact]
    public void Held_out_windows_follow_one_another_or_are_spread_over_all()
    {
        var text = Numbered(1000);                            // 900 to 999 are held out
        var (ids, next) = text.HeldOutWindows(10);
        Assert.Equal(new long[] { 9, 10 }, ids.shape);
        Assert.True((bool)ids.flatten().eq(arange(900, 990)).all());
        Assert.True((bool)next.flatten().eq(arange(901, 991)).all());
        Assert.Equal(new long[] { 900, 930, 960 }, text.HeldOutWindows(10, most: 3).Ids[.., 0].contiguous().data<long>().ToArray());
    }

    [Fact]
    public void The_held_out_loss_is_the_mean_over_all_windows()
    {
        var text = Numbered(10_000);
        // A loss that is the mean of the numbers themselves.
        var loss = text.HeldOutLoss(7, (ids, next) => ids.to_type(ScalarType.Float32).mean());
        Assert.Equal(9000 + (142 * 7 - 1) / 2.0, loss, 0.5);
    }

    [Fact]
    public void The_shortest_text_has_one_window_held_out()
    {
        var text = Numbered(LanguageText.Fewest(16));
        Assert.Equal(1, text.HeldOutWindows(16).Ids.shape[0]);
        text.Batch(4, 16);
    }

    public static TheoryData<string, byte[], string> Useless => new()
    {
        { "empty", [], "it is empty" },
        { "zeros", [65, 66, 0, 67], "zero bytes" },
        { "latin1", [.. Enumerable.Repeat((byte)65, 300), 0xE9, 66], "no text in UTF-8, first at byte 300" },
        { "short", "just one line\n"u8.ToArray(), "14 characters in one line, and at least 170 are needed" },
        { "lines", "a\nb\n"u8.ToArray(), "4 characters in 2 lines" },
        { "same", Enumerable.Repeat((byte)65, 500).ToArray(), "one character over and over" },
    };

    [Theory, MemberData(nameof(Useless))]
    public void What_is_no_text_is_refused(string name, byte[] bytes, string why)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File(name), bytes);
        var error = Assert.Throws<InvalidDataException>(() => TextFile.Read(folder.File(name), 170));
        Assert.StartsWith(folder.File(name), error.Message);
        Assert.Contains(why, error.Message);
    }

    [Fact]
    public void A_text_that_is_too_large_is_refused_unread()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("large.txt");
        using (var file = File.Create(path))
            file.SetLength(500_000_000);                      // a hole: no byte of it is on the disk
        var before = GC.GetTotalAllocatedBytes();
        var error = Assert.Throws<InvalidDataException>(() => TextFile.Read(path, 170));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 10_000_000, "it was read");
        Assert.Contains("500,000,000 bytes", error.Message);
    }

    [Fact]
    public void What_is_not_there_or_a_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        string Refused(string path) => Assert.Throws<InvalidDataException>(() => TextFile.Read(path, 1)).Message;
        Assert.Contains("no such file", Refused(folder.File("none")));
        Assert.Contains("it is a folder", Refused(folder.Path));
    }

    [Fact]
    public void Ends_of_lines_and_a_byte_order_mark_are_no_characters()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("windows.txt"), "a\r\nb\rc\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("a\nb\nc\n", TextFile.Read(folder.File("windows.txt"), 1));
    }

    [Fact]
    public void The_text_of_the_course_is_the_one_its_page_describes()
    {
        var path = Repository.PathOf("lib", "data", "texts", "moby_dick.txt");
        Assert.InRange(new FileInfo(path).Length, 1_000_000, 1_300_000);
        var text = TextFile.Read(path, 1);
        Assert.Equal((1_190_317, 83), (text.Length, new Characters(text).Count));
        Assert.StartsWith("CHAPTER 1. Loomings.\n\nCall me Ishmael.", text);
        Assert.Contains("1,190,317 characters, 83 of them different",
            File.ReadAllText(Repository.PathOf("lib", "data", "texts", "README.md")));
    }
}
