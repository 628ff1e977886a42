#nullable enable
using System.Net;

/// <summary>The book of this repository, built once for all tests.</summary>
public static class BuiltBook
{
    // Chapters that are not kept from an earlier build run first, which takes minutes on a busy machine.
    const int Timeout = 1200;

    static readonly Lazy<string> Built = new(() =>
    {
        Command.Run([.. Command.Runner, Repository.PathOf("scripts", "book.csx")], timeoutSeconds: Timeout).Expect(0);
        return Repository.PathOf("out", "book");
    });

    static readonly Lazy<Dictionary<string, string>> AllPages = new(() =>
        Directory.GetFiles(Folder, "*.html", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText));

    /// <summary>The book's folder.</summary>
    public static string Folder => Built.Value;

    /// <summary>All pages, by their addresses.</summary>
    public static IReadOnlyDictionary<string, string> Pages => AllPages.Value;

    /// <summary>The text of all blocks of a class on a page, in their order.</summary>
    public static string[] Blocks(string page, string kind) => Regex
        .Matches(Pages[page], $"<pre class=\"{kind}\"[^>]*><code>(.*?)</code></pre>", RegexOptions.Singleline)
        .Select(block => WebUtility.HtmlDecode(Regex.Replace(block.Groups[1].Value, "<[^>]+>", ""))).ToArray();
}
