/// <summary>What the command line asks for.</summary>
/// <param name="Requests">By a part's name: <c>auto</c>, <c>real</c>, <c>embedded</c> or a version.</param>
/// <param name="IsPlan">Whether the choice is only shown.</param>
sealed record SetupArguments(IReadOnlyDictionary<string, string> Requests, bool IsPlan)
{
    public bool IsEmpty => Requests.Count == 0;

    /// <summary>Reads the arguments; null when they are not valid.</summary>
    public static SetupArguments? Parse(string[] args, IReadOnlyList<WorkbenchPart> parts)
    {
        var requests = new Dictionary<string, string>();
        foreach (var word in args.Where(word => word != "--plan"))
        {
            if (word is Choice.Auto or Choice.Real or Choice.Embedded)
            {
                // "embedded" leaves a part alone that has no own version.
                foreach (var part in parts.Where(part => word != Choice.Embedded || part.Own is not null))
                    requests[part.Name] = word;
            }
            else if (word.Split('=') is [var name, { Length: > 0 } request] && parts.Any(part => part.Name == name)
                && (request is Choice.Auto or Choice.Real or Choice.Embedded || char.IsDigit(request[0])))
                requests[name] = request;
            else
                return null;
        }
        return new SetupArguments(requests, args.Contains("--plan"));
    }

    /// <summary>These requests, and the earlier ones for the parts that they do not name.</summary>
    public IReadOnlyDictionary<string, string> MergedWith(IReadOnlyDictionary<string, string>? earlier)
    {
        var all = new Dictionary<string, string>(earlier ?? new Dictionary<string, string>());
        foreach (var (part, request) in Requests)
            all[part] = request;
        return all;
    }

    public static string Usage(IReadOnlyList<WorkbenchPart> parts) =>
        $"""
        usage: dotnet run setup.cs [-- WORD… [--plan]]

          (nothing)      keep the last choice; on a new machine, choose
          auto           choose each part again: the real package where it is served and runs here, else our own
          real           the real package for every part
          embedded       our own parts
          PART=WORD      the same for one part: {string.Join(", ", parts.Select(part => part.Name))}
          PART=VERSION   that version of the real package: tensors={parts[1].Real[^1].Version}
          --plan         show the choice, and install nothing
        """;
}
