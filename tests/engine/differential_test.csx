#nullable enable
#load "differential/differential.csx"
#load "differential/answers.csx"
#load "differential/differences.csx"

/// <summary>The engine answers as the real TorchSharp 0.107.0 did, except where its README says otherwise; and the real
/// one, where it is in use, still answers so. See differential/ask.csx.</summary>
public class DifferentialTest
{
    static readonly bool IsEngine = typeof(torch).Assembly.GetType("TorchSharp.PInvoke.NativeMethods") is null;

    public static TheoryData<string> Families => [.. Differential.Families];

    [Theory, MemberData(nameof(Families))]
    public void Answers_are_those_of_TorchSharp(string family)
    {
        var (stored, asked) = (Differential.Stored(family), Differential.Asked(family));
        Assert.Equal(stored.Keys.Order(), asked.Keys.Order());
        Assert.Equal([], stored.Keys.Select(name => Fault($"{family}: {name}", stored[name], asked[name])).OfType<string>());
    }

    [Fact]
    public void Every_known_difference_has_a_question()
    {
        var questions = Differential.Families
            .SelectMany(family => Differential.Stored(family).Keys.Select(name => $"{family}: {name}")).ToList();
        Assert.Equal([], Difference.All.Where(each => !questions.Any(question => Difference.For(question) == each)));
    }

    [Fact]
    public void Every_known_difference_is_in_the_table_of_README_and_every_row_is_one()
    {
        var readme = File.ReadAllText(Repository.PathOf("embedded", "TorchSharp", "README.md"));
        var table = readme[readme.IndexOf("## Where it differs from TorchSharp")..];
        var rows = Regex.Matches(table, @"^\| (?!---|here)(.*?) \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value);
        Assert.Equal(Difference.All.Select(each => each.Row).Distinct().Order(), rows.Order());
    }

    // What is wrong with an answer, or null. A known difference must still differ.
    static string? Fault(string question, string real, string answer)
    {
        var alike = Answers.AreAlike(real, answer);
        if (!IsEngine || Difference.For(question) is not { } known)
            return alike ? null : $"{question}: expected {real}, got {answer}";
        return !alike && known.Expects(answer) ? null
            : $"{question}: known to differ ({known.Row}), real {real}, expected {known.Answer}, got {answer}";
    }
}
