#nullable enable
#load "../../harness/repository.csx"
#load "asker.csx"
#load "questions.csx"
#load "numbers.csx"
#load "attention.csx"
#load "layers.csx"
#load "tensors.csx"
#load "printing.csx"
#load "indexing.csx"
#load "functions.csx"
#load "networks.csx"
#load "trajectories.csx"
#load "files.csx"
#load "batches.csx"
#load "own_derivatives.csx"
#load "reduced_precision.csx"
#load "language_models.csx"
#load "random_programs.csx"
#load "members.csx"
#load "options.csx"

/// <summary>Programs that run on the real TorchSharp and on the engine, and the answers of the real one.</summary>
public static class Differential
{
    static readonly Dictionary<string, Action<Asker>> Programs = new()
    {
        ["numbers"] = NumbersQuestions.Ask, ["attention"] = AttentionQuestions.Ask, ["layers"] = LayersQuestions.Ask,
        ["tensors"] = TensorsQuestions.Ask, ["printing"] = PrintingQuestions.Ask, ["indexing"] = IndexingQuestions.Ask,
        ["trajectories"] = TrajectoriesQuestions.Ask, ["functions"] = FunctionsQuestions.Ask, ["networks"] = NetworksQuestions.Ask,
        ["files"] = FilesQuestions.Ask, ["batches"] = BatchesQuestions.Ask, ["own_derivatives"] = OwnDerivativesQuestions.Ask,
        ["reduced_precision"] = ReducedPrecisionQuestions.Ask, ["language_models"] = LanguageModelsQuestions.Ask,
        ["random_programs"] = RandomProgramsQuestions.Ask, ["members"] = MembersQuestions.Ask, ["options"] = OptionsQuestions.Ask,
    };

    public static IEnumerable<string> Families => Programs.Keys;

    /// <summary>The answers of the tensors in use.</summary>
    public static Dictionary<string, string> Asked(string family)
    {
        var ask = new Asker();
        Programs[family](ask);
        return ask.Answers();
    }

    /// <summary>The answers of the real TorchSharp.</summary>
    public static Dictionary<string, string> Stored(string family) => File.ReadAllLines(FileOf(family))
        .Select(line => line.Split(" => ", 2)).ToDictionary(parts => parts[0], parts => parts[1]);

    public static string FileOf(string family) => Repository.PathOf("tests", "engine", "data", family + ".txt");
}
