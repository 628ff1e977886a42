#load "../files/whole_file.csx"

using System.Security.Cryptography;
using System.Text.Json;

/// <summary>A training as a file: weights, state of the optimizer, random state, and what they belong to. The file ends
/// in a checksum, so that one that is damaged or was cut short is never taken for a whole one.</summary>
public sealed class Checkpoint
{
    /// <summary>What is added to the name of the file while a training is not finished.</summary>
    public const string Unfinished = ".unfinished";

    static readonly byte[] FirstLine = "attention workbench, language model, 1\n"u8.ToArray();
    static readonly JsonSerializerOptions Whole = new() { IncludeFields = true };

    readonly Header _header;
    readonly byte[] _weights;
    readonly byte[] _optimizer;
    readonly byte[] _random;

    sealed record Header(LanguageModelOptions Model, TrainingPlan Plan, string Characters, string Text, string Name,
        double[] Losses, int[] JudgedAt, double[] HeldOut);

    /// <summary>Takes down the state of a training.</summary>
    public Checkpoint(LanguageModel model, OptimizerHelper optimizer, Tensor random, LanguageText text,
        TrainingPlan plan, IEnumerable<double> losses, IReadOnlyList<(int Step, double Loss)> heldOut)
    {
        _header = new(model.Options, plan, text.Characters.All, text.Hash, text.Name, losses.ToArray(),
            heldOut.Select(judged => judged.Step).ToArray(), heldOut.Select(judged => judged.Loss).ToArray());
        _weights = Written(writer => model.save(writer));
        _optimizer = Written(writer => optimizer.save_state_dict(writer));
        _random = random.data<byte>().ToArray();
    }

    Checkpoint(BinaryReader reader)
    {
        _header = JsonSerializer.Deserialize<Header>(reader.ReadString(), Whole);
        (_weights, _optimizer, _random) = (Block(reader), Block(reader), Block(reader));
    }

    /// <summary>Sizes and parts of the model.</summary>
    public LanguageModelOptions Options => _header.Model;

    /// <summary>How it was trained.</summary>
    public TrainingPlan Plan => _header.Plan;

    /// <summary>The name of the text it was trained on.</summary>
    public string TextName => _header.Name;

    /// <summary>The vocabulary.</summary>
    public Characters Characters => new(_header.Characters.EnumerateRunes());

    /// <summary>The loss at every step that was done.</summary>
    public IReadOnlyList<double> Losses => _header.Losses;

    /// <summary>The held-out losses so far.</summary>
    public IReadOnlyList<(int Step, double Loss)> HeldOut => _header.JudgedAt.Zip(_header.HeldOut).ToArray();

    /// <summary>The random state, as <c>get_rng_state</c> gave it.</summary>
    public Tensor Random => tensor(_random, dtype: ScalarType.Byte);

    /// <summary>Refuses to go on with a training that is another one.</summary>
    /// <exception cref="InvalidDataException">The text, the model or the plan differs; the message says in what.</exception>
    public void MustBeOf(LanguageText text, LanguageModelOptions options, TrainingPlan plan)
    {
        var differences = new List<string>();
        void Compare(string what, object its, object here)
        {
            if (!Equals(its, here))
                differences.Add(FormattableString.Invariant($"its {what} is {its}, here it is {here}"));
        }
        if (_header.Text != text.Hash)
            differences.Add($"it was trained on another text (\"{TextName}\")");
        Compare("vocabulary", Options.Vocabulary, options.Vocabulary);
        Compare("context", Options.Context, options.Context);
        Compare("width", Options.Width, options.Width);
        Compare("number of heads", Options.Heads, options.Heads);
        Compare("number of blocks", Options.Blocks, options.Blocks);
        Compare("seed", Plan.Seed, plan.Seed);
        Compare("number of steps", Plan.Steps, plan.Steps);
        if (differences.Count == 0 && (Options != options || Plan != plan))
            differences.Add($"its parts are {Options}, {Plan}; here they are {options}, {plan}");
        if (differences.Count > 0)
            throw new InvalidDataException($"The saved training is another one: {string.Join("; ", differences)}. " +
                "Move its file away, or name another with --model FILE; it was left as it is.");
    }

    /// <summary>Puts weights and the optimizer's state back.</summary>
    public void Restore(LanguageModel model, OptimizerHelper optimizer)
    {
        RestoreWeights(model);
        using var reader = new BinaryReader(new MemoryStream(_optimizer));
        optimizer.load_state_dict(reader);
    }

    /// <summary>A model with the weights of the checkpoint.</summary>
    public LanguageModel RestoreModel()
    {
        var model = new LanguageModel(Options);
        RestoreWeights(model);
        model.eval();
        return model;
    }

    /// <summary>Writes the file whole or not at all; its folder is made if it is missing.</summary>
    /// <exception cref="InvalidDataException">It cannot be written there.</exception>
    public void Save(string path) => Written(path, () =>
    {
        var content = Written(writer =>
        {
            writer.Write(FirstLine);
            writer.Write(JsonSerializer.Serialize(_header, Whole));
            foreach (var block in new[] { _weights, _optimizer, _random })
            {
                writer.Write(block.Length);
                writer.Write(block);
            }
        });
        WholeFile.Write(path, [.. content, .. SHA256.HashData(content)]);
    });

    /// <summary>Tries whether a file can be written, before a training that would be lost if it cannot.</summary>
    /// <exception cref="InvalidDataException">It cannot.</exception>
    public static void MustBeWritable(string path) => Written(path, () =>
    {
        if (Directory.Exists(path))
            throw new IOException("it is a folder");
        var trial = path + ".trial";
        File.WriteAllBytes(trial, []);
        File.Delete(trial);
    });

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not there, is no such file, or is damaged; the message says
    /// which.</exception>
    public static Checkpoint Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} cannot be read: {error.Message}");
        }
        if (!bytes.AsSpan().StartsWith(FirstLine.AsSpan(0, Math.Min(FirstLine.Length, bytes.Length))) || bytes.Length == 0)
            throw new InvalidDataException($"{path} is no saved model of this chapter; it was left as it is.");
        var length = bytes.Length - SHA256.HashSizeInBytes;
        if (length < FirstLine.Length || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
            throw new InvalidDataException(
                $"{path} is damaged or was cut short: its checksum does not fit; it was left as it is.");
        using var reader = new BinaryReader(new MemoryStream(bytes, FirstLine.Length, length - FirstLine.Length));
        return new Checkpoint(reader);
    }

    void RestoreWeights(LanguageModel model)
    {
        using var reader = new BinaryReader(new MemoryStream(_weights));
        model.load(reader);
    }

    static void Written(string path, Action write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)));
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} cannot be written: {error.Message}");
        }
    }

    static byte[] Written(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            write(writer);
        return stream.ToArray();
    }

    static byte[] Block(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());
}
