// What docs/questions.md promises: each step that it names is a step of the script that it names.

public class QuestionsTest
{
    [Fact]
    public void Every_place_is_a_step_of_its_script()
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "questions.md"));
        var places = Regex.Matches(text, "`(?<script>\\d\\d_\\w+)` \"(?<step>[^\"]+)\"");
        var rows = text.Split('\n').Count(line => line.StartsWith("| ")) - 2;
        Assert.True(places.Count >= rows, $"{rows} questions, {places.Count} places");
        Assert.All(places, place => Assert.Contains($"Step(\"{place.Groups["step"].Value}\");",
            File.ReadAllText(Repository.PathOf("scripts", $"{place.Groups["script"].Value}.csx"))));
    }
}
