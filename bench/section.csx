#nullable enable
// The output of the bench: sections of rows under column names, each printed as soon as it is measured.

using System.Globalization;
using Spectre.Console;

/// <summary>A goal, and whether it was reached.</summary>
public sealed record Goal(string Text, bool Reached)
{
    /// <summary>At least that many times.</summary>
    public static Goal AtLeast(double times, double ratio) => new(Times("≥", times), ratio >= times);

    /// <summary>At most that many times.</summary>
    public static Goal AtMost(double times, double ratio) => new(Times("≤", times), ratio <= times);

    static string Times(string sign, double times) =>
        string.Create(CultureInfo.InvariantCulture, $"{sign} {times:0.##}×");
}

/// <summary>A row of a section; one without a goal is there for comparison.</summary>
public sealed record Row(IReadOnlyList<string> Cells, params Goal[] Goals)
{
    /// <summary>Whether every goal was reached.</summary>
    public bool Reached => Goals.All(goal => goal.Reached);
}

/// <summary>A part of the bench: its title, its columns, and the rows that measuring yields.</summary>
/// <param name="Name">One word for the command line.</param>
public sealed record Section(string Name, string Title, string[] Columns, Func<IEnumerable<Row>> Measure)
{
    const int RedirectedWidth = 220;

    /// <summary>Rows that are measured on that many threads.</summary>
    public static IEnumerable<Row> OnThreads(int threads, IEnumerable<Row> rows)
    {
        var before = get_num_threads();
        set_num_threads(threads);
        foreach (var row in rows)
            yield return row;
        set_num_threads(before);
    }

    /// <summary>Measures, prints, and returns how many rows missed a goal.</summary>
    public int Print()
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = RedirectedWidth;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(Columns[0]).NoWrap());
        foreach (var column in Columns[1..])
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        table.AddColumn(new TableColumn("goal").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("").NoWrap());
        var missed = 0;
        foreach (var row in Measure())
        {
            table.AddRow([.. row.Cells, string.Join(", ", row.Goals.Select(goal => goal.Text)),
                row.Goals.Length == 0 ? "" : row.Reached ? "✓" : "✗"]);
            missed += row.Reached ? 0 : 1;
        }
        Console.WriteLine(Title);
        AnsiConsole.Write(table);
        return missed;
    }
}

/// <summary>Measured numbers as text.</summary>
public static class Figures
{
    /// <summary>Seconds, in a fitting unit.</summary>
    public static string Seconds(double seconds) => seconds switch
    {
        < 1e-3 => Text($"{seconds * 1e6:0.0} µs"),
        < 1 => Text($"{seconds * 1e3:0.00} ms"),
        _ => Text($"{seconds:0.00} s"),
    };

    /// <summary>The least and the median of a contender's rounds, in one unit.</summary>
    public static string Pair(Times times) => times.Median switch
    {
        < 1e-3 => Text($"{times.Least * 1e6:0.0} / {times.Median * 1e6:0.0} µs"),
        < 1 => Text($"{times.Least * 1e3:0.00} / {times.Median * 1e3:0.00} ms"),
        _ => Text($"{times.Least:0.00} / {times.Median:0.00} s"),
    };

    /// <summary>A ratio.</summary>
    public static string Times(double ratio) => Text($"{ratio:0.00}×");

    /// <summary>Bytes, in a fitting unit.</summary>
    public static string Bytes(double bytes) =>
        bytes < 1e6 ? Text($"{bytes / 1024:0.0} KB") : Text($"{bytes / (1 << 20):0} MiB");

    /// <summary>Billions of operations a second.</summary>
    public static string Gigaflops(double operations, double seconds) => Text($"{operations / seconds / 1e9:0.0}");

    /// <summary>Any number, the same in every culture.</summary>
    public static string Text(FormattableString text) => FormattableString.Invariant(text);
}
