#nullable enable
// Looks at the book as a reader does, in a real browser, and writes a line for each check: its name, and what is wrong.
//
//     dotnet script tests/book/look.csx -- FOLDER CHROMIUM
//
// A process of its own: only these checks need the packages.

// Drives the browser.
#r "nuget: Microsoft.Playwright, 1.64.1"

// axe-core: what makes a page hard to use for some.
#r "nuget: Deque.AxeCore.Playwright, 4.14.0"

#load "../harness/repository.csx"
#load "printed_weights.csx"

using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

var (folder, chromium) = (Args[0], Args[1]);
// The driver is in the package; a project would have it copied.
Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH",
    Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(IPlaywright).Assembly.Location)!, "..", "..")));
var playwright = await Playwright.CreateAsync();
var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });

string[] every = [.. Directory.GetFiles(folder, "*.html").Select(Path.GetFileName).Order().OfType<string>()];
string[] ofEachKind = ["index.html", "03_causal.html", "05_language_model.html", "06_faster.html",
    "exercises/02_trainable.scaled_weights.html", "source/attention.causal_attention.html"];
string[] touched = ["01_simple.html", "02_trainable.html", "03_causal.html", "04_multi_head.html", "06_faster.html"];

async Task<List<string>> OnEach(IEnumerable<string> pages, Func<IPage, Task<IEnumerable<string>>> wrong,
    int width = 1000, ColorScheme scheme = ColorScheme.Light, string? before = null, bool listens = true)
{
    var found = new List<string>();
    await using var context = await browser.NewContextAsync(
        new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
    foreach (var place in pages)
    {
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (listens && message.Type is ("error" or "warning"))
                found.Add($"{place} says {message.Text}");
        };
        page.PageError += (_, error) => found.Add($"{place} throws {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:") && !request.Url.StartsWith("data:"))
                found.Add($"{place} asks for {request.Url}");
        };
        if (before is not null)
            await page.AddInitScriptAsync(before);
        await page.GotoAsync(new Uri(Path.Combine(folder, place)).AbsoluteUri);
        found.AddRange((await wrong(page)).Select(what => $"{place}: {what}"));
        await page.CloseAsync();
    }
    return found;
}

// The weights of the row that is shown, as they stand in the table.
Task<string[]> Shown(IPage page) => page.EvaluateAsync<string[]>("""
    () => {
      const table = document.querySelector(".explorer .scroll:not(:has(.map)) table");
      const column = [...table.querySelectorAll("thead th")].findIndex(head => head.textContent === "weight");
      return [...table.querySelectorAll("tbody tr")].map(row => row.children[column].textContent);
    }
    """);

async Task<IEnumerable<string>> Rows(IPage page, string[][] documented, Func<int, Task> point)
{
    var wrong = new List<string>();
    foreach (var word in new[] { 3, 1, 0, 5, 2, 4 })
    {
        await point(word);
        var shown = await Shown(page);
        if (!shown.SequenceEqual(documented[word]))
            wrong.Add($"word {word + 1} shows {string.Join(' ', shown)}, documented {string.Join(' ', documented[word])}");
    }
    return wrong;
}

ILocator Words(IPage page) => page.Locator(".explorer fieldset").First.Locator("label");
async Task<IEnumerable<string>> Hovered(IPage page, string weights) =>
    await Rows(page, PrintedWeights.Of(weights), word => Words(page).Nth(word).HoverAsync());

var checks = new Dictionary<string, Func<Task<List<string>>>>
{
    ["no page has an error or asks the network"] = () => OnEach(every, async page =>
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return [];
    }),
    ["hovering a token shows the documented weights"] = () =>
        OnEach(["01_simple.html"], page => Hovered(page, "weights_all")),
    ["hovering a row of the map does, too"] = () => OnEach(["01_simple.html"], page => Rows(page, PrintedWeights.Of("weights_all"),
        word => page.Locator(".explorer .map tbody tr").Nth(word).HoverAsync())),
    ["focusing a token shows the documented weights"] = () => OnEach(["01_simple.html"], async page =>
    {
        await Words(page).Locator("input").Nth(1).FocusAsync();
        var wrong = new List<string>();
        foreach (var word in new[] { 2, 3, 4, 5, 0, 1 })
        {
            await page.Keyboard.PressAsync("ArrowRight");
            if (!(await Shown(page)).SequenceEqual(PrintedWeights.Of("weights_all")[word]))
                wrong.Add($"word {word + 1}");
        }
        return wrong;
    }),
    ["the mask toggle gives the causal weights and takes them back"] = () => OnEach(["03_causal.html"], async page =>
    {
        var mask = page.GetByLabel("causal mask");
        var wrong = new List<string>(await Hovered(page, "causal_weights"));
        await mask.UncheckAsync();
        wrong.AddRange(await Hovered(page, "causal_weights_unmasked"));
        await mask.CheckAsync();
        wrong.AddRange(await Hovered(page, "causal_weights"));
        return wrong;
    }),
    ["dropout and scaling change the row"] = () => OnEach(["03_causal.html"], async page =>
    {
        var before = await Shown(page);
        await page.GetByLabel("dropout, as drawn above").CheckAsync();
        var dropped = await Shown(page);
        await page.GetByLabel("dropout, as drawn above").UncheckAsync();
        await page.GetByLabel("scores divided by √d_k").UncheckAsync();
        var unscaled = await Shown(page);
        return new[] { dropped, unscaled }.Where(row => row.SequenceEqual(before)).Select(_ => "a switch changes nothing");
    }),
    ["each explorer computes what the chapter printed"] = () => OnEach(touched, async page =>
        await page.Locator(".agrees").CountAsync() == 1 && await page.Locator(".differs").CountAsync() == 0
            ? [] : [await page.Locator(".explorer").InnerTextAsync()]),
    ["an explorer says where it does not compute what is printed"] = async () =>
    {
        // One digit of one printed number, changed before the page's own scripts run.
        var seen = await OnEach(["01_simple.html"], async page => [await page.Locator(".differs").InnerTextAsync()], before: """
            document.addEventListener("DOMContentLoaded", () => {
              for (const block of document.querySelectorAll("pre.printed code"))
                block.textContent = block.textContent.replaceAll("0.2333", "0.2334");
            });
            """);
        return seen is [var said] && said.Contains("attn_weights, row 2, column 3: 0.2333 here, 0.2334 in print") ? [] : ["it says: ", .. seen];
    },
    ["each head has its own weights, and the chosen one is marked"] = () => OnEach(["04_multi_head.html"], async page =>
    {
        var first = await Shown(page);
        await page.GetByLabel("head 2").CheckAsync();
        var (second, marked) = (await Shown(page), await page.Locator("input[name^=head]:checked").CountAsync());
        return first.SequenceEqual(second) ? ["both heads show the same"] : marked != 1 ? [$"{marked} heads are marked"] : (string[])[];
    }),
    ["word by word, a cache spares work and changes no output"] = () => OnEach(["06_faster.html"], async page =>
    {
        var said = page.Locator(".explorer p[aria-live]").Last;
        for (var word = 1; word < 12; word++)
            await page.GetByText("Next word").ClickAsync();
        var cached = await said.InnerTextAsync();
        var fromCache = await page.GetByText("from the cache").CountAsync();
        await page.GetByLabel("with a cache").UncheckAsync();
        var isDisabled = await page.GetByText("Next word").IsDisabledAsync();
        // 12 words: 4 d² + 2 t d each with a cache, t times that without.
        double With(int t) => 4.0 * 64 * 64 + 2.0 * t * 64;
        var (sparing, whole) = (Enumerable.Range(1, 12).Sum(With), Enumerable.Range(1, 12).Sum(t => t * With(t)));
        var expected = FormattableString.Invariant($"So far {sparing:N0} with a cache, {whole:N0} without. Its output is the same");
        return cached.Contains(expected) && fromCache == 11 && isDisabled && await page.GetByText("from the cache").CountAsync() == 0
            ? [] : [$"{cached} ({fromCache} from the cache), expected {expected}"];
    }),
    ["the model writes, and shows where it looked"] = () => OnEach(["05_language_model.html"], async page =>
    {
        await page.Locator("[name=temperature]").FillAsync("0");
        async Task<string> Write()
        {
            await page.Locator("[name=prompt]").FillAsync("Call me ");
            for (var i = 0; i < 5; i++)
                await page.GetByText("Write a character").ClickAsync();
            return await page.Locator(".written").InnerTextAsync();
        }
        var (first, second) = (await Write(), await Write());
        var lit = await page.EvaluateAsync<double>("""
            () => [...document.querySelectorAll(".written span")].reduce((sum, letter) =>
              sum + Number(letter.style.getPropertyValue("--weight")), 0)
            """);
        await page.Locator("[name=step]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        var said = await page.Locator(".writer .said").InnerTextAsync();
        await page.Locator("[name=prompt]").FillAsync("€");
        var refusal = await page.Locator(".writer .said").InnerTextAsync();
        return first.Length != 13 || first != second ? [$"{first} and {second}"]
            : Math.Abs(lit - 1) > 1e-6 ? [$"the weights sum to {lit}"]
            : !said.StartsWith("Step 4: it wrote") ? [said]
            : !refusal.Contains("\"€\"") || await page.GetByText("Write a character").IsEnabledAsync() ? [refusal] : [];
    }),
    ["a page that is served is shown anew once it is built again"] = async () =>
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var (built, shown) = ("1", 0);
        page.Load += (_, _) => shown++;
        await page.RouteAsync("http://book.test/**", route => route.FulfillAsync(new()
        {
            Path = Path.Combine(folder, new Uri(route.Request.Url).AbsolutePath[1..]),
            Headers = new Dictionary<string, string> { ["ETag"] = built },
        }));
        Task Poll() => page.WaitForResponseAsync(response => response.Request.Method == "HEAD");
        await page.GotoAsync("http://book.test/index.html");
        await Poll();
        var whileTheSame = shown;
        await page.EvaluateAsync("() => (window.isOld = true)");
        built = "2";
        await page.WaitForFunctionAsync("() => !window.isOld");
        await Poll();
        return (whileTheSame, shown) == (1, 2) ? [] : [$"shown {whileTheSame} times while it is the same, then {shown} times"];
    },
    ["in print the paper is white and nothing is left to touch, whatever the screen"] = () => OnEach(touched, async page =>
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        return await page.EvaluateAsync<string[]>("""
            () => {
              const light = colour => Math.max(...colour.match(/\d+/g).slice(0, 3).map(Number));
              const wrong = [...document.querySelectorAll("p, pre, pre span, h2, a")].filter(part => part.checkVisibility())
                .filter(part => light(getComputedStyle(part).color) > 190).map(part => part.outerHTML.slice(0, 80));
              const paper = getComputedStyle(document.body).backgroundColor;
              if (paper !== "rgb(255, 255, 255)") wrong.push(paper);
              return [...wrong, ...[...document.querySelectorAll(".explorer, .scroll")].filter(part => part.checkVisibility()).map(part => part.className)];
            }
            """);
    }, scheme: ColorScheme.Dark),
    ["the keyboard reaches everything"] = () => OnEach(ofEachKind, async page =>
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => (part.open = true))");
        // Of a group of radio buttons, Tab reaches the chosen one, and the arrows the others.
        await page.EvaluateAsync("""
            () => {
              reachable();
              window.missing = new Set([...document.querySelectorAll("a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex]")]
                .filter(part => part.type !== "radio" || part.checked));
              for (const block of document.querySelectorAll("pre, .scroll"))
                if (block.scrollWidth > block.clientWidth) missing.add(block);
              window.least = missing.size;
              document.addEventListener("focusin", event => missing.delete(event.target));
            }
            """);
        var count = await page.EvaluateAsync<int>("() => window.least");
        for (var i = 0; i < count + 5; i++)
            await page.Keyboard.PressAsync("Tab");
        var missing = await page.EvaluateAsync<string[]>("() => [...window.missing].map(part => part.outerHTML.slice(0, 100))");
        return count < 2 ? ["there is nothing to reach"] : missing;
    }),
};
foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
    checks[$"axe-core finds nothing, {scheme.ToString().ToLowerInvariant()}"] = () => OnEach(ofEachKind, async page =>
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => (part.open = true))");
        var result = await page.RunAxe();
        return result.Passes.Length < 10 ? ["axe-core looked at nothing"] : result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
    }, scheme: scheme, listens: false);               // axe-core wants to read the style sheet, which a file may not
foreach (var width in new[] { 360, 768, 1280 })
    checks[$"nothing is cut at {width} pixels"] = () => OnEach([.. every, .. ofEachKind[^2..]], async page =>
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => (part.open = true))");
        return await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("body *")]
              .filter(part => !part.closest(".skip") && !part.parentElement.closest("pre, .scroll"))
              .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .map(part => part.outerHTML.slice(0, 100))
            """);
    }, width);

foreach (var (name, wrong) in checks)
    WriteLine($"{name}\t{string.Join(" ¶ ", await wrong()).ReplaceLineEndings(" ")}");
await browser.CloseAsync();
playwright.Dispose();
