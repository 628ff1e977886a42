#nullable enable
// Chromium without a window shows how a page that a test has made looks.

public static class Browser
{
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    /// <summary>The path of the browser; null if this machine has none.</summary>
    public static string? Executable { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>The page's document after its scripts have run, as HTML.</summary>
    public static string Document(string html)
    {
        using var folder = new TemporaryFolder();
        var page = folder.File("page.html");
        File.WriteAllText(page, html);
        return Command.Run(
            [
                Executable!, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                $"--user-data-dir={folder.File("profile")}", "--virtual-time-budget=60000", "--dump-dom",
                new Uri(page).AbsoluteUri,
            ], timeoutSeconds: 120).Expect(0).Output;
    }
}

/// <summary>A fact that needs a browser; skipped where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Executable is null
        ? "no Chromium on this machine: `apt-get install chromium` brings it" : null;
}

/// <summary>A theory that a browser tells, where there is one.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = new BrowserFactAttribute().Skip;
}
