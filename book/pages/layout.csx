#nullable enable
using System.Net;

/// <summary>What all pages of the book share.</summary>
public static class Layout
{
    /// <summary>A whole page.</summary>
    /// <param name="title">For the tab of the browser; plain text.</param>
    /// <param name="up">The way to the book's folder: "" or "../".</param>
    /// <param name="body">What stands between the skip link and the end.</param>
    /// <param name="scripts">The script files that the page uses.</param>
    public static string Page(string title, string up, string body, params string[] scripts) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Text(title)}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{up}book.css">
        {string.Concat(scripts.Select(script => $"<script defer src=\"{up}{script}\"></script>\n"))}</head>
        <body>
        <a class="skip" href="#main">To the text</a>
        {body}
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    /// <summary>Text as HTML.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The part of an address that a title becomes.</summary>
    public static string Anchor(string title) => string.Join('-', new string([.. title.ToLowerInvariant()
        .Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A block of fixed letters. Where it is wider than the page, book.js lets the keyboard reach it.</summary>
    /// <param name="kind">Its class.</param>
    /// <param name="label">What a screen reader calls it.</param>
    /// <param name="html">What stands in it.</param>
    public static string Wide(string kind, string label, string html) =>
        $"""<pre class="{kind}" role="group" aria-label="{Text(label)}"><code>{html}</code></pre>""";
}
