/// <summary>What the command line asks for.</summary>
/// <param name="Wishes">By a part's name: <c>auto</c>, <c>real</c>, <c>embedded</c> or a version.</param>
/// <param name="IsPlan">Whether the choice is only told.</param>
sealed record Words(IReadOnlyDictionary<string, string> Wishes, bool IsPlan)
{
    public bool IsEmpty => Wishes.Count == 0;

    /// <summary>Reads the words; null when they are not such.</summary>
    public static Words? Parse(string[] args, IReadOnlyList<WorkbenchPart> parts)
    {
        var wishes = new Dictionary<string, string>();
        foreach (var word in args.Where(word => word != "--plan"))
        {
            if (word is Choice.Auto or Choice.Real or Choice.Embedded)
            {
                // Of a part that has no own one, "embedded" asks nothing.
                foreach (var part in parts.Where(part => word != Choice.Embedded || part.Own is not null))
                    wishes[part.Name] = word;
            }
            else if (word.Split('=') is [var name, { Length: > 0 } wish] && parts.Any(part => part.Name == name)
                && (wish is Choice.Auto or Choice.Real or Choice.Embedded || char.IsDigit(wish[0])))
                wishes[name] = wish;
            else
                return null;
        }
        return new Words(wishes, args.Contains("--plan"));
    }

    /// <summary>These wishes, and for the other parts what was wished before.</summary>
    public IReadOnlyDictionary<string, string> Over(IReadOnlyDictionary<string, string>? earlier)
    {
        var all = new Dictionary<string, string>(earlier ?? new Dictionary<string, string>());
        foreach (var (part, wish) in Wishes)
            all[part] = wish;
        return all;
    }

    public static string Usage(IReadOnlyList<WorkbenchPart> parts) =>
        $"""
        usage: dotnet run setup.cs [-- WORD… [--plan]]

          (nothing)      keep what was chosen last time; on a new machine, choose
          auto           choose each part anew: the real package where it is served and runs here, else our own
          real           the real packages for every part
          embedded       our own parts
          PART=WORD      the same for one part: {string.Join(", ", parts.Select(part => part.Name))}
          PART=VERSION   that version of the real package: tensors={parts[1].Real[^1].Version}
          --plan         tell the choice, and install nothing
        """;
}
