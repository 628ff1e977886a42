#nullable enable
#load "../../study/commands/study_session.csx"

using System.Net;
using System.Xml.Linq;

/// <summary>What the pages say, without a browser.</summary>
[Collection(Chapters.Collection)]
public class BookPagesTest
{
    const long Most = 4 << 20;

    public static TheoryData<string> Names => PrintedDocumentsTest.Names;

    // What a page shows in another way: headings of steps, figures, and what no snapshot keeps.
    static string[] Comparable(string output)
    {
        var lines = output.Split('\n');
        return lines.Where((line, i) => line.Length > 0 && !line.StartsWith("figure: ") && !line.Contains(Timing.Mark)
            && !line.Contains(Sample.Mark) && !IsHeading(i) && !IsHeading(i - 1)).ToArray();

        bool IsHeading(int i) => i >= 0 && i + 1 < lines.Length && Regex.IsMatch(lines[i], @"^\d+\. ")
            && lines[i + 1] == new string('-', lines[i].Length);
    }

    [Theory, MemberData(nameof(Names))]
    public void All_output_of_a_chapter_stands_on_its_page_as_approved(string chapter)
    {
        var printed = string.Join('\n', BuiltBook.Blocks($"{chapter}.html", "printed"));
        var approved = Snapshot.Approved(chapter);
        var shown = Comparable(Approximate.Settle(Chapters.WithoutWhatVaries(printed), approved));
        Assert.True(shown.Length > 20);
        Assert.Equal(Comparable(approved), shown);
    }

    [Theory, MemberData(nameof(Names))]
    public void All_of_a_script_but_its_headings_stands_on_its_page(string chapter)
    {
        var script = File.ReadAllText(Repository.PathOf("scripts", $"{chapter}.csx")).ReplaceLineEndings("\n").Split('\n');
        var code = script.Where(line => line.Length > 0 && !line.StartsWith("//") && !line.StartsWith("Step(\"")).ToArray();
        var shown = string.Join('\n', BuiltBook.Blocks($"{chapter}.html", "code")).Split('\n').Where(line => line.Length > 0);
        Assert.Equal(code, shown);

        var formulas = Regex.Replace(BuiltBook.Pages[$"{chapter}.html"], "<math [^>]*alttext=\"([^\"]*)\"", "$1$&");
        var page = WebUtility.HtmlDecode(Regex.Replace(formulas, "<[^>]+>", "")).ReplaceLineEndings(" ");
        var prose = script.Where(line => line.StartsWith("// ")).Skip(2).Select(line => line[3..].Trim()).ToArray();
        Assert.True(prose.Length > 10);
        Assert.Equal([], prose.Select(line => Regex.Replace(line, @"^[\p{L} ]+: +", ""))
            .Where(line => !page.Contains(line, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_step_has_its_heading_in_its_order(string chapter)
    {
        var steps = Regex.Matches(Snapshot.Approved(chapter), @"^(\d+)\. (.+)\n-+$", RegexOptions.Multiline)
            .Select(step => step.Groups[1].Value + step.Groups[2].Value);
        var headings = Regex.Matches(BuiltBook.Pages[$"{chapter}.html"], "<h2 id=[^>]*>(.*?)</h2>")
            .Select(heading => WebUtility.HtmlDecode(Regex.Replace(heading.Groups[1].Value, "<[^>]+>", "")))
            .Where(heading => char.IsDigit(heading[0]));
        Assert.Equal(steps, headings);
    }

    [Fact]
    public void Output_stands_below_the_code_that_printed_it()
    {
        // The last code before each tensor names it.
        var page = BuiltBook.Pages["01_simple.html"];
        string[] names = ["inputs", "attn_scores_2", "by hand", "context_vec_2", "attn_scores, by matmul", "all_context_vecs"];
        foreach (var name in names)
        {
            var output = Regex.Match(page, $@"<code>(?:[^<]*\n)?{Regex.Escape(name)} \(").Index;
            Assert.True(output > 0, name);
            var code = page[..output];
            code = code[code.LastIndexOf("<pre class=\"code\"", StringComparison.Ordinal)..];
            Assert.Contains($"&quot;{name}&quot;", code);
        }
    }

    [Fact]
    public void Every_figure_that_is_drawn_is_shown_and_has_words()
    {
        var figures = BuiltBook.Pages.Values.SelectMany(page => Regex.Matches(page, "<img src=\"figures/([^\"]+)\"[^>]*\\salt=\"([^\"]*)\""))
            .Select(image => (Name: image.Groups[1].Value, Text: image.Groups[2].Value)).ToArray();
        Assert.Equal(Directory.GetFiles(Path.Combine(BuiltBook.Folder, "figures")).Select(Path.GetFileName).Order(),
            figures.Select(figure => figure.Name).Order());
        Assert.All(Chapters.Names, chapter => Assert.Contains(figures, figure => figure.Name.StartsWith(chapter[..2])));
        Assert.All(figures, figure => Assert.True(figure.Text.Length > 30, $"{figure.Name}: {figure.Text}"));
        Assert.Contains(figures, figure => figure.Name == "03_attention.svg" && figure.Text.Contains("query: who looks"));
    }

    [Fact]
    public void Every_link_leads_somewhere_in_the_book()
    {
        var links = BuiltBook.Pages.SelectMany(page => Regex.Matches(page.Value, "(?:href|src)=\"([^\"]+)\"")
            .Select(link => (Page: page.Key, To: WebUtility.HtmlDecode(link.Groups[1].Value)))).ToList();
        Assert.Contains(("index.html", "03_causal.html"), links);
        Assert.Contains(links, link => link is { Page: "02_trainable.html", To: "source/attention.self_attention_v2.html" });
        Assert.Equal([], links.Where(link => !LeadsSomewhere(link.Page, link.To)));
    }

    static bool LeadsSomewhere(string page, string link)
    {
        if (link == "data:,")
            return true;
        var parts = link.Split('#');
        var file = parts[0] == "" ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        var path = Path.GetFullPath(Path.Combine(BuiltBook.Folder, file));
        return path.StartsWith(BuiltBook.Folder) && File.Exists(path)
            && (parts.Length == 1 || File.ReadAllText(path).Contains($"id=\"{parts[1]}\""));
    }

    [Fact]
    public void Every_exercise_is_linked_beside_its_step_with_its_state()
    {
        var study = StudySession.Open();
        foreach (var exercise in study.Course.Exercises)
        {
            var state = study.IsDone(exercise) ? "done" : study.IsKnown(exercise) ? "known" : exercise == study.Next ? "next"
                : study.Progress.HasPassedOnce(exercise) ? "changed since it passed" : "open";
            var page = BuiltBook.Pages[$"{exercise.ReadIn}.html"];
            var section = page[page.IndexOf($">{WebUtility.HtmlEncode(exercise.Read)}</a></h2>", StringComparison.Ordinal)..];
            section = section[..section.IndexOf("</section>", StringComparison.Ordinal)];
            Assert.Matches($"exercises/{Regex.Escape(exercise.Key)}\\.html\">{Regex.Escape(exercise.Id)} [^\n]*{state}</span>", section);
            Assert.Contains(WebUtility.HtmlEncode(exercise.Place), BuiltBook.Pages[$"exercises/{exercise.Key}.html"]);
        }
    }

    [Fact]
    public void It_needs_no_network_and_is_small()
    {
        var files = Directory.GetFiles(BuiltBook.Folder, "*", SearchOption.AllDirectories);
        Assert.InRange(files.Sum(file => new FileInfo(file).Length), 500_000, Most);
        // The names of namespaces in pictures are not addresses that anything reads.
        Assert.Equal([], files.Where(file => !file.EndsWith(".svg")).Where(file => Regex.IsMatch(File.ReadAllText(file),
            "(?:src|href|url\\(|import|fetch)[=( \"']+https?:")));
    }

    /// <summary>A formula is mathematics to a browser and to a screen reader, not letters beside one another.</summary>
    [Theory]
    [InlineData("01_simple.html",
        "msup(z|(2))=msub(α|21)msup(x|(1))+msub(α|22)msup(x|(2))+…+msub(α|26)msup(x|(6))")]
    [InlineData("02_trainable.html", "Attention(Q,K,V)=softmax(mfrac(Qmsup(K|T)|msqrt(msub(d|k))))V")]
    public void Formulas_are_set(string page, string formula)
    {
        static string Written(XElement part) => part.Name.LocalName is "mfrac" or "msqrt" or "msub" or "msup"
            ? $"{part.Name.LocalName}({string.Join('|', part.Elements().Select(Written))})"
            : part.HasElements ? string.Concat(part.Elements().Select(Written)) : part.Value;
        var formulas = Regex.Matches(BuiltBook.Pages[page], "<math.*?</math>").Select(math => Written(XElement.Parse(math.Value)));
        Assert.Equal([formula], formulas);
    }

    [Fact]
    public void What_is_no_formula_stays_prose()
    {
        string[] with = [.. BuiltBook.Pages.Where(page => page.Value.Contains("<math")).Select(page => page.Key).Order()];
        Assert.Equal(["01_simple.html", "02_trainable.html"], with);
    }
}
