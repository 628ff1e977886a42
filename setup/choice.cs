// What the workbench is made of, and how the choice between real packages and own parts is made. Set-up includes this
// file; its test loads it.

#nullable enable

/// <summary>A package at a version.</summary>
public sealed record Package(string Id, string Version)
{
    public override string ToString() => $"{Id} {Version}";
}

/// <summary>A part of the workbench: the packages that can be it, and what stands in for them.</summary>
/// <param name="Name">The word by which it is chosen.</param>
/// <param name="Real">The real package in the versions to try, best first.</param>
/// <param name="Own">Our own part; null where the real package runs wherever .NET does.</param>
/// <param name="PreferOwn">Why our own is taken unless the real one is asked for; null where real ones come first.</param>
public sealed record WorkbenchPart(string Name, IReadOnlyList<Package> Real, OwnPart? Own, string? PreferOwn = null);

/// <summary>A part that is built from a folder of <c>embedded/</c>.</summary>
/// <param name="Folder">The folder, and the name of its assembly.</param>
/// <param name="Title">What it is, in a word or two.</param>
/// <param name="Answers">The packages for which it answers.</param>
public sealed record OwnPart(string Folder, string Title, params string[] Answers);

/// <summary>What was chosen for a part, and why.</summary>
/// <param name="Package">The real package; null for our own part.</param>
public sealed record Chosen(WorkbenchPart Part, Package? Package, string Reason)
{
    public override string ToString() => Package?.ToString() ?? Part.Own!.Title;
}

/// <summary>A wish that cannot be granted: the message says why.</summary>
public sealed class Impossible(string message) : Exception(message);

/// <summary>Chooses part by part: the real package where it is served and runs here, else our own.</summary>
public static class Choice
{
    public const string Auto = "auto", Real = "real", Embedded = "embedded";

    /// <summary>The part that runs the others.</summary>
    public const string Runner = "runner";

    /// <summary>Chooses for every part.</summary>
    /// <param name="parts">All parts, in the order in which they are told.</param>
    /// <param name="wishes">By a part's name: <c>auto</c>, <c>real</c>, <c>embedded</c> or a version.</param>
    /// <param name="obstacle">Why a package cannot be had here, or null when it can.</param>
    /// <exception cref="Impossible">A wish cannot be granted, or a part cannot be had at all.</exception>
    public static IReadOnlyList<Chosen> Of(
        IReadOnlyList<WorkbenchPart> parts, IReadOnlyDictionary<string, string> wishes, Func<Package, string?> obstacle)
    {
        var chosen = new List<Chosen>();
        var refusals = new List<string>();
        foreach (var part in parts)
        {
            try
            {
                chosen.Add(Of(part, wishes.GetValueOrDefault(part.Name, Auto), obstacle));
            }
            catch (Impossible refusal)
            {
                refusals.Add(refusal.Message);
            }
        }
        if (chosen.Find(one => one.Part.Name == Runner)?.Package is { } runner)
        {
            refusals.AddRange(chosen.Where(one => one.Package is null).Select(own => $"{Runner}={Real} is not possible "
                + $"here: {runner} takes packages from NuGet alone, and {own.Part.Name} is the {own} ({own.Reason})."));
        }
        return refusals.Count == 0 ? chosen : throw new Impossible(string.Join('\n', refusals));
    }

    static Chosen Of(WorkbenchPart part, string wish, Func<Package, string?> obstacle)
    {
        var obstacles = new List<string>();
        foreach (var package in Candidates(part, wish))
        {
            if (package is null)
                return new(part, null, ReasonForOwn(part, wish, obstacles));
            if (obstacle(package) is not { } why)
                return new(part, package, ReasonForReal(wish, obstacles));
            obstacles.Add(why);
        }
        throw new Impossible(wish == Auto
            ? $"{part.Name}: {Joined(obstacles)}." : $"{part.Name}={wish} is not possible here: {Joined(obstacles)}.");
    }

    // Null stands for our own part.
    static IReadOnlyList<Package?> Candidates(WorkbenchPart part, string wish)
    {
        IReadOnlyList<Package?> own = part.Own is null ? [] : [null];
        return wish switch
        {
            Auto when part.PreferOwn is not null => own,
            Auto => [.. part.Real, .. own],
            Real => [.. part.Real],
            Embedded when part.Own is not null => own,
            Embedded => throw new Impossible(
                $"{part.Name}={Embedded}: there is no own part for {part.Name}, {part.Real[0].Id} runs everywhere."),
            _ => [new Package(part.Real[0].Id, wish)],
        };
    }

    static string ReasonForOwn(WorkbenchPart part, string wish, List<string> obstacles) =>
        wish == Embedded ? "asked for" : part.PreferOwn ?? Joined(obstacles);

    static string ReasonForReal(string wish, List<string> obstacles) =>
        wish != Auto ? "asked for" : obstacles.Count == 0 ? "served" : Joined(obstacles);

    static string Joined(List<string> obstacles) => string.Join("; ", obstacles);
}
