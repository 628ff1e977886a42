#nullable enable
using System.Text.RegularExpressions;

/// <summary>What a chapter printed, cut at the headings of its steps.</summary>
public sealed class ChapterOutput
{
    static readonly Regex StepHeading = new(@"^\n?(?<number>\d+)\. (?<title>.+)\n-+\n", RegexOptions.Multiline);

    ChapterOutput(string title, string top, IReadOnlyList<(string Title, string Text)> steps) =>
        (Title, Top, Steps) = (title, top, steps);

    /// <summary>The chapter's title, with its number.</summary>
    public string Title { get; }

    /// <summary>What stands above the first step: title, question, seed.</summary>
    public string Top { get; }

    /// <summary>The steps in their order, each with all that was printed in it.</summary>
    public IReadOnlyList<(string Title, string Text)> Steps { get; }

    /// <summary>Cuts the output of a run.</summary>
    public static ChapterOutput Of(string output)
    {
        var headings = StepHeading.Matches(output);
        var ends = headings.Skip(1).Select(next => next.Index).Append(output.Length);
        var steps = headings.Zip(ends, (heading, end) => (heading.Groups["title"].Value,
            output[(heading.Index + heading.Length)..end].Trim('\n')));
        var top = output[..(headings.Count > 0 ? headings[0].Index : output.Length)].Trim('\n');
        return new(top.Split('\n')[0], top, [.. steps]);
    }
}
