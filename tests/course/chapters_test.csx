// The chapters as a learner runs them: each is a process of its own. Its whole output is a snapshot, and contains every
// tensor of the documents, under its name, as PyTorch prints it.

using VerifyTests;

/// <summary>Runs each chapter once for all tests.</summary>
public static class Chapters
{
    /// <summary>The collection of all tests that run chapters, in parallel with the other child processes of <see
    /// cref="Command"/>: two cores, two sequences that take about as long.</summary>
    public const string Collection = "the chapters";

    public static readonly string[] Names =
    {
        "00_bottleneck", "01_simple", "02_trainable", "02_scale", "03_causal", "03_masks", "04_multi_head", "04_heads",
        LanguageModel, "06_faster",
    };

    const string LanguageModel = "05_language_model";

    static readonly Dictionary<string, Lazy<Command>> Runs =
        Names.ToDictionary(name => name, name => new Lazy<Command>(() => Run(name)));

    public static Command Result(string name) => Runs[name].Value;

    /// <summary>A chapter's output without what may vary: the random stream of dropout's masks, and where a model is
    /// saved.</summary>
    public static string Output(string name) => WithoutWhatVaries(Result(name).Output);

    /// <summary>The same for a chapter's output, or a part of it, from elsewhere.</summary>
    public static string WithoutWhatVaries(string output) => Regex.Replace(
        PrintedDocuments.WithDefaultDropout(output), "(?m)^saved in: .+$", "saved in: (the model's file)");

    /// <summary>Runs a chapter. It may take minutes where libtorch trains and the machine is busy.</summary>
    public static Command Run(string name, string directory = null, params string[] options)
    {
        // What is saved in out/ is the learner's: a training that was left there must not go on here.
        using var folder = new TemporaryFolder();
        if (name == LanguageModel)
            options = [.. options.DefaultIfEmpty("--"), "--model", folder.File("test.model")];
        return Command.Run(
            ["dotnet", "script", Repository.PathOf("scripts", name + ".csx"), .. options], directory, timeoutSeconds: 300);
    }
}

/// <summary>What PyTorch prints for the documents' entries, read from data/printed_documents.json.</summary>
public static class PrintedDocuments
{
    static readonly JsonElement Printed = JsonDocument
        .Parse(File.ReadAllText(Repository.PathOf("tests", "course", "data", "printed_documents.json")))
        .RootElement.GetProperty("printed");

    public static IEnumerable<string> Parts(string id) =>
        Printed.GetProperty(id).EnumerateObject().Select(part => part.Name);

    public static string Text(string id, string part) => Printed.GetProperty(id).GetProperty(part).GetString();

    public static string WithDefaultDropout(string output) => new[] { "ones", "weights" }.Aggregate(output,
        (text, what) => text.Replace(Text($"dropout_{what}_intel_mkl", ""), Text($"dropout_{what}_default", "")));
}

[Collection(Chapters.Collection)]
public class PrintedDocumentsTest
{
    /// <summary>Where each entry is printed: chapter, entry, part, and the line above its block.</summary>
    static readonly (string Chapter, string Id, string Part, string Heading)[] Places =
    {
        ("01_simple", "scores_x2", "", "attn_scores_2 (6)"),
        ("01_simple", "dot_x1_x2", "", "by hand (scalar)"),
        ("01_simple", "dot_x1_x2", "", "by dot (scalar)"),
        ("01_simple", "weights_x2_sumnorm", "", "attn_weights_2_tmp (6)"),
        ("01_simple", "weights_x2_sumnorm", "sum", "sum (scalar)"),
        ("01_simple", "weights_x2_softmax", "", "attn_weights_2_naive (6)"),
        ("01_simple", "weights_x2_softmax", "sum", "sum of the naive softmax (scalar)"),
        ("01_simple", "weights_x2_softmax", "", "attn_weights_2 (6)"),
        ("01_simple", "weights_x2_softmax", "sum", "sum (scalar)"),
        ("01_simple", "context_x2", "", "context_vec_2 (3)"),
        ("01_simple", "scores_all", "", "attn_scores, by loops (6, 6)"),
        ("01_simple", "scores_all", "", "attn_scores, by matmul (6, 6)"),
        ("01_simple", "weights_all", "", "attn_weights (6, 6)"),
        ("01_simple", "row_sums", "", "sum of each row (6)"),
        ("01_simple", "context_all", "", "all_context_vecs (6, 3)"),

        ("02_trainable", "W_qkv_rand123", "W_query", "W_query (3, 2)"),
        ("02_trainable", "W_qkv_rand123", "W_key", "W_key (3, 2)"),
        ("02_trainable", "W_qkv_rand123", "W_value", "W_value (3, 2)"),
        ("02_trainable", "query_2_qkv", "", "query_2 (2)"),
        ("02_trainable", "score_22_qkv", "", "attn_score_22 (scalar)"),
        ("02_trainable", "scores_2_qkv", "", "attn_scores_2 (6)"),
        ("02_trainable", "weights_2_qkv", "", "attn_weights_2 (6)"),
        ("02_trainable", "context_2_qkv", "", "context_vec_2 (2)"),
        ("02_trainable", "sa_v1_123", "", "sa_v1(inputs) (6, 2)"),
        ("02_trainable", "W_linear789", "W_query_T", "W_query.weight.T (3, 2)"),
        ("02_trainable", "W_linear789", "W_key_T", "W_key.weight.T (3, 2)"),
        ("02_trainable", "W_linear789", "W_value_T", "W_value.weight.T (3, 2)"),
        ("02_trainable", "sa_v2_789", "", "sa_v2(inputs) (6, 2)"),
        ("02_trainable", "ex3_1", "", "V2 (6, 2)"),
        ("02_trainable", "ex3_1", "", "V1 with the weights of V2 (6, 2)"),

        ("03_causal", "causal_weights_unmasked", "", "attn_weights (6, 6)"),
        ("03_causal", "mask_tril", "", "mask_simple (6, 6)"),
        ("03_causal", "masked_simple", "", "masked_simple (6, 6)"),
        ("03_causal", "masked_simple_norm", "", "masked_simple_norm (6, 6)"),
        ("03_causal", "masked_scores_inf", "", "masked scores (6, 6)"),
        ("03_causal", "causal_weights", "", "causal attn_weights (6, 6)"),
        ("03_causal", "dropout_ones_default", "", "dropout(ones) (6, 6)"),
        ("03_causal", "dropout_weights_default", "", "dropout(causal attn_weights) (6, 6)"),
        ("03_causal", "causal_attention_123", "", "context_vecs (2, 6, 2)"),
        ("03_causal", "buffers_without_123", "", "without a buffer (2, 6, 2)"),
        ("03_causal", "state_dict_first", "W_query", "W_query.weight (2, 3)"),
        ("03_causal", "state_dict_first", "W_key", "W_key.weight (2, 3)"),
        ("03_causal", "state_dict_first", "W_value", "W_value.weight (2, 3)"),
        ("03_causal", "buffers_with", "", "with a buffer (2, 6, 2)"),
        ("03_causal", "state_dict_second", "mask", "mask (6, 6)"),
        ("03_causal", "state_dict_second", "W_query", "W_query.weight (2, 3)"),
        ("03_causal", "state_dict_second", "W_key", "W_key.weight (2, 3)"),
        ("03_causal", "state_dict_second", "W_value", "W_value.weight (2, 3)"),

        ("04_multi_head", "mha_wrapper_123", "", "wrapper(batch) (2, 6, 4)"),
        ("04_multi_head", "ex3_2_recomputed", "", "narrow wrapper(batch) (2, 6, 2)"),
        ("04_multi_head", "mha_123", "", "mha(batch) (2, 6, 2)"),
        ("04_multi_head", "batched_matmul", "", "a @ a.transpose(2, 3) (1, 2, 3, 3)"),
        ("04_multi_head", "batched_matmul", "first head", "first head (3, 3)"),
        ("04_multi_head", "batched_matmul", "second head", "second head (3, 3)"),
    };

    /// <summary>Entries that are not tensors: the line that states each.</summary>
    static readonly (string Chapter, string Id, string Part, string Line)[] Lines =
    {
        ("04_multi_head", "ex3_3_params", "", "parameters of one such layer: {0}"),
        ("02_trainable", "shapes", "keys", "keys {0}"),
        ("03_causal", "shapes", "batch", "batch shape: {0}"),
        ("03_causal", "shapes", "causal", "context_vecs {0}"),
        ("04_multi_head", "shapes", "wrapper", "wrapper(batch) {0}"),
        ("04_multi_head", "shapes", "mha", "mha(batch) {0}"),
        ("04_multi_head", "shapes", "multihead-attention.ipynb embeddings", "embeddings: {0}"),
        ("04_multi_head", "shapes", "bonus every variant", "joined again: {0}"),
    };

    /// <summary>Entries that only other machines print: <see cref="PrintedDocuments.WithDefaultDropout"/>.</summary>
    static readonly string[] Alternatives = { "dropout_ones_intel_mkl", "dropout_weights_intel_mkl" };

    public static TheoryData<string> Names
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var name in Chapters.Names) data.Add(name);
            return data;
        }
    }

    [Fact]
    public void Every_part_of_every_entry_has_its_place()
    {
        var wanted = Documents.LawfulIds.Except(Alternatives)
            .SelectMany(id => PrintedDocuments.Parts(id).Select(part => (id, part)));
        var placed = Places.Select(place => (place.Id, place.Part)).Concat(Lines.Select(line => (line.Id, line.Part)));
        Assert.Equal(wanted.OrderBy(x => x), placed.Distinct().OrderBy(x => x));
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_block_stands_under_its_name(string chapter)
    {
        var output = Chapters.Output(chapter);
        var places = Places.Where(place => place.Chapter == chapter).ToList();
        // The documents do not print these.
        Assert.Equal(chapter is "00_bottleneck" or "02_scale" or "03_masks" or "04_heads" || chapter[1] > '4', places.Count == 0);
        foreach (var (_, id, part, heading) in places)
            Assert.Contains($"\n{heading}\n{PrintedDocuments.Text(id, part)}\n", output);
        foreach (var (_, id, part, line) in Lines.Where(line => line.Chapter == chapter))
            Assert.Contains("\n" + string.Format(line, PrintedDocuments.Text(id, part)) + "\n", output);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_impossible_solution_is_not_printed_as_a_result(string chapter) =>
        Assert.DoesNotContain("-0.3433", Chapters.Output(chapter));
}

[Collection(Chapters.Collection)]
public class ChaptersTest
{
    public static TheoryData<string> Names => PrintedDocumentsTest.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Whole_output_is_as_approved(string name)
    {
        var result = Chapters.Result(name);
        Assert.True(result.ExitCode == 0, $"exit code {result.ExitCode}\n{result.Error}\n{result.Output}");
        Assert.Equal("", result.Error);
        var settings = new VerifySettings();
        settings.ScrubLinesContaining(Timing.Mark, Sample.Mark);
        await Snapshot.Verify(name, Approximate.Settle(Chapters.Output(name), Snapshot.Approved(name)), settings);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_check_in_its_source_is_made_and_holds(string name)
    {
        var output = Chapters.Output(name);
        var checks = Regex.Count(File.ReadAllText(Repository.PathOf("scripts", name + ".csx")), @"(?m)^Check\(");
        Assert.Equal(checks, Regex.Count(output, "(?m)^✓ .+$"));
        Assert.DoesNotContain("✗", output);
    }

    /// <summary>A learner may ask for any seed: what chapters 0 to 4 claim must not be luck.</summary>
    [FactWhenLong]
    public void Every_check_holds_with_other_seeds()
    {
        foreach (var name in Chapters.Names.Where(name => string.CompareOrdinal(name, "05") < 0))
        {
            foreach (var seed in Enumerable.Range(1, 5))
            {
                var run = Chapters.Run(name, null, "--", "--seed", $"{seed}", "--no-figures");
                Assert.True(run.ExitCode == 0, $"{name} with seed {seed}: {run.Output}");
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void It_says_its_question_and_its_seed_at_the_top(string name)
    {
        var top = string.Join("\n", Chapters.Output(name).Split('\n').Take(6));
        Assert.Contains("Question:", top);
        Assert.Contains("Seed:", top);
    }

    [Fact]
    public void It_runs_from_any_working_directory()
    {
        var elsewhere = Chapters.Run("04_multi_head", directory: Repository.PathOf("lib", "attention"));
        Assert.Equal(0, elsewhere.ExitCode);
        Assert.Equal(Chapters.Result("04_multi_head").Output, elsewhere.Output);
        Assert.False(Directory.Exists(Repository.PathOf("lib", "attention", "figures")));
    }

    [Fact]
    public void Timings_are_printed_but_never_approved()
    {
        Assert.Equal(3, Regex.Matches(Chapters.Output("01_simple"), "(?m)^" + Regex.Escape(Timing.Mark)).Count);
        foreach (var file in Directory.GetFiles(Repository.Snapshots, "*.verified.txt"))
            Assert.DoesNotContain(Timing.Mark, File.ReadAllText(file));
    }
}
