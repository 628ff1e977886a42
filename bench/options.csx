// The options of the bench: dotnet script bench/run.csx -- --quick --only matmul

using System.CommandLine;

/// <summary>The options of one run of the bench.</summary>
/// <param name="Quick">Few repetitions: a rough look, not numbers to quote.</param>
/// <param name="Strict">Whether a missed target makes the exit code 1.</param>
/// <param name="Only">Parts of the names of the sections to measure; empty for all.</param>
/// <param name="Peers">Clones whose tensors do the same work.</param>
public sealed record BenchOptions(bool Quick, bool Strict, IReadOnlyList<string> Only, IReadOnlyList<string> Peers)
{
    /// <summary>Reads the words after <c>--</c>, as <see cref="CommandLine.Read"/> does.</summary>
    public static BenchOptions Read(IList<string> args, IReadOnlyList<string> sections)
    {
        var quick = new Option<bool>("--quick") { Description = "Few repetitions: a rough look, not numbers to quote" };
        var strict = new Option<bool>("--strict") { Description = "Exit code 1 when a target is missed" };
        var only = new Option<string[]>("--only")
        {
            Description = $"Sections whose name contains the word; they are: {string.Join(", ", sections)}",
            HelpName = "WORD", DefaultValueFactory = _ => [],
        };
        only.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value))
                if (!sections.Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
                    result.AddError($"no section's name contains '{word}'; they are: {string.Join(", ", sections)}.");
        });
        var peers = new Option<string[]>("--peer")
        {
            Description = "Another clone of this repository, set up with other tensors, that does the same work; "
                + "may be given again",
            HelpName = "FOLDER", DefaultValueFactory = _ => [],
        };
        var root = new RootCommand("Times the tensors beside PyTorch, where a python3 has it, and the runner")
        {
            quick, strict, only, peers,
        };
        var result = CommandLine.Read("dotnet script bench/run.csx --", root, args);
        return new(result.GetValue(quick), result.GetValue(strict), result.GetValue(only), result.GetValue(peers));
    }
}
