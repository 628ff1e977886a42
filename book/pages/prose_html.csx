#nullable enable
using System.Text.RegularExpressions;
using Markdig;

/// <summary>Comments as HTML: Markdown, with links to the files and chapters that they name.</summary>
public static class ProseHtml
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    // A path of the course, or a name of the code such as attn_scores_2.
    static readonly Regex Names = new(
        @"`[^`]*`|(?<command>dotnet script [\w/]+\.csx(?: -- --\w+ \d+)?)"
        + @"|(?<file>\b\w+(?:/\w+)*\.csx)|(?<option>(?<!\S)-- --?[\w-]+(?: [A-Z0-9]+\b| ""[^""]+"")?)"
        + @"|(?<name>\b[A-Za-z]\w*_\w+(?:\.\w+)*)");

    /// <summary>The HTML of some lines.</summary>
    /// <param name="linkOf">The address of a file's page, by its path; null for what has none.</param>
    public static string Of(string text, Func<string, string?> linkOf)
    {
        var (html, lines) = (new StringBuilder(), new List<string>());
        foreach (var line in text.Split('\n'))
        {
            if (!FormulaHtml.Is(line))
            {
                lines.Add(line);
                continue;
            }
            html.Append(FromMarkdown(string.Join('\n', lines), linkOf)).Append(FormulaHtml.Of(line));
            lines.Clear();
        }
        return html.Append(FromMarkdown(string.Join('\n', lines), linkOf)).ToString().Trim();
    }

    /// <summary>The same for one paragraph, without its tag.</summary>
    public static string Line(string text, Func<string, string?> linkOf) =>
        Regex.Replace(FromMarkdown(text, linkOf).Trim(), "^<p>|</p>$", "");

    static string FromMarkdown(string text, Func<string, string?> linkOf) => Markdown.ToHtml(Names.Replace(text, found =>
        found.Groups["file"].Success && linkOf(found.Value) is { } link ? $"[`{found.Value}`]({link})"
        : found.Value.StartsWith('`') ? found.Value : $"`{found.Value}`"), Pipeline);
}
