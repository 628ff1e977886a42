using VerifyTests;

/// <summary>What the snapshot check promises: which files it reads and writes, and when it throws.</summary>
public class SnapshotCheckTest : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_text_throws_and_is_left_as_received()
    {
        var error = await Failure("one\ntwo");
        Assert.Equal("VerifyException", error.GetType().FullName);
        Assert.Equal($"""
            Directory: {_folder.Path}
            New:
              - Received: a.received.txt
                Verified: a.verified.txt

            FileContent:

            New:

            Received: a.received.txt
            one
            two
            """, error.Message.TrimEnd());
        Assert.Equal("one\ntwo", Read("a.received.txt"));
        Assert.False(File.Exists(_folder.File("a.verified.txt")));
    }

    [Fact]
    public async Task A_differing_text_throws_and_shows_both()
    {
        Approve("one\ntwo\nthree");
        var error = await Failure("one\nzwei\nthree");
        var bothTexts = $"""
            Directory: {_folder.Path}
            NotEqual:
              - Received: a.received.txt
                Verified: a.verified.txt

            FileContent:

            NotEqual:

            Received: a.received.txt
            one
            zwei
            three
            Verified: a.verified.txt
            one
            two
            three
            """;
        Assert.StartsWith(bothTexts, error.Message);
        var rest = error.Message[bothTexts.Length..].Trim();
        Assert.True(rest == "" || rest.EndsWith("@@ -1 +1 @@\n one\n-two\n+zwei\n three"), rest);
        Assert.Equal("one\nzwei\nthree", Read("a.received.txt"));
        Assert.Equal("one\ntwo\nthree", Read("a.verified.txt"));
    }

    [Fact]
    public async Task An_approved_text_passes_and_leaves_nothing()
    {
        Approve("one\ntwo");
        var result = await Verify("one\ntwo");
        Assert.Equal([_folder.File("a.verified.txt")], result.Files);
        Assert.Equal("one\ntwo", result.Text);
        Assert.Equal([_folder.File("a.verified.txt")], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_text_is_accepted_by_copying_received_over_verified()
    {
        await Failure("0.43\n");
        File.Copy(_folder.File("a.received.txt"), _folder.File("a.verified.txt"));
        await Verify("0.43\n");
    }

    [Fact]
    public async Task A_received_file_stays_until_someone_deletes_it()
    {
        await Failure("old");
        Approve("new");
        await Verify("new");
        Assert.Equal("old", Read("a.received.txt"));
    }

    [Theory]
    [InlineData("one\r\ntwo\r\n", "one\ntwo\n")]
    [InlineData("one\ntwo\n", "one\r\ntwo\r\n")]
    [InlineData("one\rtwo", "one\ntwo")]
    public async Task Newlines_of_every_system_are_the_same(string approved, string text)
    {
        Approve(approved);
        await Verify(text);
    }

    [Fact]
    public async Task A_received_file_has_the_newlines_of_one_system()
    {
        await Failure("one\r\ntwo\rthree");
        Assert.Equal("one\ntwo\nthree", Read("a.received.txt"));
    }

    [Theory]
    [InlineData("one\n", "one", true)]
    [InlineData("one", "one\n", false)]
    [InlineData("one\n\n", "one", false)]
    [InlineData("one ", "one", false)]
    public async Task Only_one_final_newline_in_the_approved_file_is_forgiven(
        string approved, string text, bool passes)
    {
        Approve(approved);
        if (passes)
            await Verify(text);
        else
            await Failure(text);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_byte_order_mark_in_the_approved_file_does_not_matter(bool mark)
    {
        File.WriteAllText(_folder.File("a.verified.txt"), "Größe → ∞", new UTF8Encoding(mark));
        await Verify("Größe → ∞");
    }

    [Fact]
    public async Task An_empty_text_is_stored_as_a_word()
    {
        await Failure("");
        Assert.Equal("emptyString", Read("a.received.txt"));
        Approve("emptyString");
        await Verify("");
    }

    [Fact]
    public async Task An_empty_approved_file_approves_nothing()
    {
        Approve("");
        Assert.Contains("New:", (await Failure("one")).Message);
    }

    [Fact]
    public async Task Scrubbers_change_the_text_before_it_is_compared()
    {
        var settings = Settings();
        settings.ScrubLinesContaining("TIME", "host");
        settings.ScrubLines(line => line.StartsWith('#'));
        settings.ScrubLinesWithReplace(line => line.Replace("0.1", "0.2"));
        settings.AddScrubber(text => text.Replace("apple", "pear"));
        Approve("an pear\n0.2 + 0.2\nend");
        await Verify("an apple\n# note\n0.1 + 0.1\nTook time: 3 s\nHost: here\nend", settings);
    }

    [Fact]
    public async Task A_copy_of_settings_has_their_scrubbers_and_its_own()
    {
        var settings = Settings();
        settings.ScrubLines(line => line == "b");
        var copy = new VerifySettings(settings);
        copy.ScrubLines(line => line == "c");
        Approve("a");
        await Verify("a\nb\nc", copy);
        Approve("a\nc");
        await Verify("a\nb\nc", settings);
    }

    [Fact]
    public async Task Files_take_the_extension_that_is_asked_for()
    {
        using var verifier = new InnerVerifier(_folder.Path, "a", Settings());
        await Assert.ThrowsAnyAsync<Exception>(() => verifier.VerifyString("<svg/>", "svg"));
        Assert.Equal("<svg/>", Read("a.received.svg"));
    }

    [Fact]
    public void A_name_serves_once_unless_the_settings_allow_more()
    {
        using var first = new InnerVerifier(_folder.Path, "once");
        var error = Assert.ThrowsAny<Exception>(() => new InnerVerifier(_folder.Path, "once"));
        Assert.Contains($"The prefix has already been used: {_folder.File("once")}", error.Message);
        using var other = new InnerVerifier(_folder.Path, "other");
        using var again = new InnerVerifier(_folder.Path, "once", Settings());
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("folder", "")]
    public void A_directory_and_a_name_are_needed(string directory, string name) =>
        Assert.ThrowsAny<ArgumentException>(() => new InnerVerifier(directory, name));

    [Fact]
    public void Files_start_with_a_mark_unless_the_process_forbids_it_in_time()
    {
        var run = Command.Script(Path.Combine("tests", "snapshots", "byte_order_mark.csx"), _folder.Path).Expect(0);
        Assert.StartsWith("VerifyException\n", run.Output);
        Assert.Contains("must be called prior to any Verify has run", run.Output);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'x'], File.ReadAllBytes(_folder.File("a.received.txt")));
    }

    static VerifySettings Settings()
    {
        var settings = new VerifySettings();
        settings.DisableRequireUniquePrefix();
        settings.DisableDiff();
        return settings;
    }

    void Approve(string text) => File.WriteAllText(_folder.File("a.verified.txt"), text);

    string Read(string name) => File.ReadAllText(_folder.File(name));

    async Task<VerifyResult> Verify(string text, VerifySettings settings = null)
    {
        using var verifier = new InnerVerifier(_folder.Path, "a", settings ?? Settings());
        return await verifier.VerifyString(text);
    }

    Task<Exception> Failure(string text, VerifySettings settings = null) =>
        Assert.ThrowsAnyAsync<Exception>(() => Verify(text, settings));
}
