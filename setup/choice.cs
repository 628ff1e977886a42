// The parts of the workbench, and the rule that chooses between a real package and an own part. Set-up includes this
// file; its test loads it.

#nullable enable

/// <summary>A package at a version.</summary>
public sealed record Package(string Id, string Version)
{
    public override string ToString() => $"{Id} {Version}";
}

/// <summary>A part of the workbench: the packages that can fill it, and the own part that can stand in for them.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Real">The versions of the real package to try, best first.</param>
/// <param name="Own">Our own part; null where the real package runs wherever .NET does.</param>
/// <param name="PreferOwn">Why the own part is preferred to the real package; null where the real package is.</param>
public sealed record WorkbenchPart(string Name, IReadOnlyList<Package> Real, OwnPart? Own, string? PreferOwn = null);

/// <summary>A part that is built from a folder of <c>embedded/</c>.</summary>
/// <param name="Folder">The name of the folder and of its assembly.</param>
/// <param name="Title">A short description.</param>
/// <param name="Answers">The packages that it replaces.</param>
public sealed record OwnPart(string Folder, string Title, params string[] Answers);

/// <summary>What was chosen for a part, and why.</summary>
/// <param name="Package">The real package; null for the own part.</param>
public sealed record PartChoice(WorkbenchPart Part, Package? Package, string Reason)
{
    public override string ToString() => Package?.ToString() ?? Part.Own!.Title;
}

/// <summary>A request cannot be met; the message says why.</summary>
public sealed class ImpossibleChoice(string message) : Exception(message);

/// <summary>Chooses part by part: the real package where it is served and runs here, else the own part.</summary>
public static class Choice
{
    public const string Auto = "auto", Real = "real", Embedded = "embedded";

    /// <summary>The part that runs scripts.</summary>
    public const string Runner = "runner";

    /// <summary>Chooses for every part.</summary>
    /// <param name="parts">All parts, in the order in which they are listed.</param>
    /// <param name="requests">By a part's name: <c>auto</c>, <c>real</c>, <c>embedded</c> or a version.</param>
    /// <param name="obstacle">Why a package cannot be used here, or null when it can.</param>
    /// <exception cref="ImpossibleChoice">A request cannot be met, or nothing can fill a part.</exception>
    public static IReadOnlyList<PartChoice> Of(
        IReadOnlyList<WorkbenchPart> parts, IReadOnlyDictionary<string, string> requests, Func<Package, string?> obstacle)
    {
        var choices = new List<PartChoice>();
        var refusals = new List<string>();
        foreach (var part in parts)
        {
            try
            {
                choices.Add(Of(part, requests.GetValueOrDefault(part.Name, Auto), obstacle));
            }
            catch (ImpossibleChoice refusal)
            {
                refusals.Add(refusal.Message);
            }
        }
        if (choices.Find(choice => choice.Part.Name == Runner)?.Package is { } runner)
        {
            refusals.AddRange(choices.Where(choice => choice.Package is null).Select(own => $"{Runner}={Real} is not possible "
                + $"here: {runner} takes packages from NuGet only, and {own.Part.Name} is the {own} ({own.Reason})."));
        }
        return refusals.Count == 0 ? choices : throw new ImpossibleChoice(string.Join('\n', refusals));
    }

    static PartChoice Of(WorkbenchPart part, string request, Func<Package, string?> obstacle)
    {
        var obstacles = new List<string>();
        foreach (var package in Candidates(part, request))
        {
            if (package is null)
                return new(part, null, ReasonForOwn(part, request, obstacles));
            if (obstacle(package) is not { } why)
                return new(part, package, ReasonForReal(request, obstacles));
            obstacles.Add(why);
        }
        throw new ImpossibleChoice(request == Auto
            ? $"{part.Name}: {Joined(obstacles)}." : $"{part.Name}={request} is not possible here: {Joined(obstacles)}.");
    }

    // Null stands for the own part.
    static IReadOnlyList<Package?> Candidates(WorkbenchPart part, string request)
    {
        IReadOnlyList<Package?> own = part.Own is null ? [] : [null];
        return request switch
        {
            Auto when part.PreferOwn is not null => own,
            Auto => [.. part.Real, .. own],
            Real => [.. part.Real],
            Embedded when part.Own is not null => own,
            Embedded => throw new ImpossibleChoice(
                $"{part.Name}={Embedded}: there is no own part for {part.Name}; {part.Real[0].Id} runs everywhere."),
            _ => [new Package(part.Real[0].Id, request)],
        };
    }

    static string ReasonForOwn(WorkbenchPart part, string request, List<string> obstacles) =>
        request == Embedded ? "asked for" : part.PreferOwn ?? Joined(obstacles);

    static string ReasonForReal(string request, List<string> obstacles) =>
        request != Auto ? "asked for" : obstacles.Count == 0 ? "served" : Joined(obstacles);

    static string Joined(List<string> obstacles) => string.Join("; ", obstacles.Distinct());
}
