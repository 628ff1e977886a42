using System.CommandLine.Parsing;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary>The words for a verbosity: the whole one or its first letter.</summary>
internal static class VerbosityWords
{
    public static string Choice { get; } =
        string.Join('|', Enum.GetNames<Verbosity>()).ToLowerInvariant();

    public static Verbosity Parse(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        foreach (var level in Enum.GetValues<Verbosity>())
        {
            var name = level.ToString();
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase)
                || word.Equals(name[..1], StringComparison.OrdinalIgnoreCase))
                return level;
        }
        result.AddError($"'{word}' is no verbosity: {Choice} or a first letter of them.");
        return default;
    }
}
