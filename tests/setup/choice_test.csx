#nullable enable
// The choice between real packages and own parts, as a table.
#load "../../setup/choice.cs"

/// <summary>Which part is taken, depending on what is requested, served and able to run.</summary>
public sealed class ChoiceTest
{
    static readonly Package First = new("Tensors", "1.0"), Second = new("Tensors", "2.0"), Drawn = new("Figures", "5.1"),
        Checked = new("Snapshots", "3.0"), Started = new("Runner", "2.0");

    static readonly WorkbenchPart[] Parts =
    [
        new("runner", [Started], new("Runner", "own runner"), "it is faster"),
        new("tensors", [First, Second], new("Engine", "own engine", "Tensors")),
        new("figures", [Drawn], null),
        new("snapshots", [Checked], new("Check", "own check", "Snapshots")),
    ];

    /// <summary>A row: the requests (`part=word` …), the state of each real package (+ served and runs, - not served,
    /// x served but does not run), and what is taken, in the order of the parts.</summary>
    [Theory]
    // Everything is served and runs: real packages, except for the runner.
    [InlineData("", "Runner 2.0+ Tensors 1.0+ Tensors 2.0+ Figures 5.1+ Snapshots 3.0+",
        "own runner, Tensors 1.0, Figures 5.1, Snapshots 3.0")]
    // Each part falls back by itself.
    [InlineData("", "Runner 2.0+ Tensors 1.0- Tensors 2.0+ Figures 5.1+ Snapshots 3.0+",
        "own runner, Tensors 2.0, Figures 5.1, Snapshots 3.0")]
    [InlineData("", "Runner 2.0+ Tensors 1.0x Tensors 2.0+ Figures 5.1+ Snapshots 3.0-",
        "own runner, Tensors 2.0, Figures 5.1, own check")]
    [InlineData("", "Runner 2.0- Tensors 1.0- Tensors 2.0x Figures 5.1+ Snapshots 3.0x",
        "own runner, own engine, Figures 5.1, own check")]
    [InlineData("", "Runner 2.0x Tensors 1.0x Tensors 2.0x Figures 5.1+ Snapshots 3.0+",
        "own runner, own engine, Figures 5.1, Snapshots 3.0")]
    // Requests.
    [InlineData("tensors=embedded", "Runner 2.0+ Tensors 1.0+ Tensors 2.0+ Figures 5.1+ Snapshots 3.0+",
        "own runner, own engine, Figures 5.1, Snapshots 3.0")]
    [InlineData("tensors=2.0", "Runner 2.0+ Tensors 1.0+ Tensors 2.0+ Figures 5.1+ Snapshots 3.0+",
        "own runner, Tensors 2.0, Figures 5.1, Snapshots 3.0")]
    [InlineData("tensors=real", "Runner 2.0- Tensors 1.0x Tensors 2.0+ Figures 5.1+ Snapshots 3.0-",
        "own runner, Tensors 2.0, Figures 5.1, own check")]
    [InlineData("runner=real", "Runner 2.0+ Tensors 1.0+ Tensors 2.0- Figures 5.1+ Snapshots 3.0+",
        "Runner 2.0, Tensors 1.0, Figures 5.1, Snapshots 3.0")]
    [InlineData("snapshots=embedded tensors=embedded", "Runner 2.0- Tensors 1.0- Tensors 2.0- Figures 5.1+ Snapshots 3.0-",
        "own runner, own engine, Figures 5.1, own check")]
    public void Each_part_is_the_best_that_is_served_and_runs(string requests, string machine, string taken) =>
        Assert.Equal(taken, string.Join(", ", Choose(requests, machine)));

    /// <summary>A request that cannot be met is refused, with every reason.</summary>
    [Theory]
    [InlineData("tensors=real", "Runner 2.0+ Tensors 1.0- Tensors 2.0x Figures 5.1+ Snapshots 3.0+",
        "tensors=real", "Tensors 1.0 is not served", "Tensors 2.0 does not run")]
    [InlineData("tensors=1.0", "Runner 2.0+ Tensors 1.0x Tensors 2.0+ Figures 5.1+ Snapshots 3.0+",
        "tensors=1.0", "Tensors 1.0 does not run")]
    [InlineData("tensors=7.7", "Runner 2.0+ Tensors 1.0+ Tensors 2.0+ Figures 5.1+ Snapshots 3.0+",
        "tensors=7.7", "Tensors 7.7 is not served")]
    [InlineData("figures=embedded", "Runner 2.0+ Tensors 1.0+ Tensors 2.0+ Figures 5.1+ Snapshots 3.0+",
        "there is no own part for figures")]
    [InlineData("", "Runner 2.0+ Tensors 1.0+ Tensors 2.0+ Figures 5.1- Snapshots 3.0+", "Figures 5.1 is not served")]
    [InlineData("runner=real", "Runner 2.0- Tensors 1.0+ Tensors 2.0+ Figures 5.1+ Snapshots 3.0+",
        "Runner 2.0 is not served")]
    // The real runner cannot take own parts.
    [InlineData("runner=real", "Runner 2.0+ Tensors 1.0- Tensors 2.0- Figures 5.1+ Snapshots 3.0x",
        "tensors is the own engine", "snapshots is the own check", "Snapshots 3.0 does not run")]
    [InlineData("runner=real tensors=real snapshots=real",
        "Runner 2.0- Tensors 1.0- Tensors 2.0- Figures 5.1+ Snapshots 3.0-",
        "runner=real", "tensors=real", "snapshots=real")]
    public void An_impossible_request_is_refused_with_its_reasons(string requests, string machine, params string[] reasons)
    {
        var refusal = Assert.Throws<ImpossibleChoice>(() => Choose(requests, machine));
        Assert.All(reasons, reason => Assert.Contains(reason, refusal.Message));
    }

    /// <summary>The reason names the obstacle to each better choice.</summary>
    [Fact]
    public void Each_choice_has_its_reason()
    {
        var chosen = Choose("snapshots=embedded", "Runner 2.0+ Tensors 1.0- Tensors 2.0x Figures 5.1+ Snapshots 3.0+");
        Assert.Equal(
            ["it is faster", "Tensors 1.0 is not served; Tensors 2.0 does not run", "served", "asked for"],
            chosen.Select(one => one.Reason));
    }

    /// <summary>What keeps two versions away alike, such as a missing network, is said once.</summary>
    [Fact]
    public void An_obstacle_to_several_versions_is_said_once()
    {
        var request = new Dictionary<string, string> { ["tensors"] = "real" };
        var refusal = Assert.Throws<ImpossibleChoice>(() => Choice.Of(
            Parts.Where(part => part.Name == "tensors").ToArray(), request, _ => "no answer from NuGet"));
        Assert.Equal("tensors=real is not possible here: no answer from NuGet.", refusal.Message);
    }

    static IReadOnlyList<PartChoice> Choose(string requests, string machine)
    {
        string? Obstacle(Package package) => machine.Contains($"{package}+") ? null
            : machine.Contains($"{package}x") ? $"{package} does not run" : $"{package} is not served";
        var requested = requests.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Split('=')).ToDictionary(word => word[0], word => word[1]);
        return Choice.Of(Parts, requested, Obstacle);
    }
}
