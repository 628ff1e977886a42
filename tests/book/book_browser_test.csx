#nullable enable

/// <summary>The pages as a browser shows them; <c>look.csx</c> looks.</summary>
[Collection(Chapters.Collection)]
public class BookBrowserTest
{
    const int Timeout = 900;

    static readonly Lazy<Dictionary<string, string>> Seen = new(() => Command
        .Run([.. Command.Runner, Repository.PathOf("tests", "book", "look.csx"), "--", BuiltBook.Folder, Browser.Executable!],
            timeoutSeconds: Timeout)
        .Expect(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => parts[1]));

    [BrowserTheory]
    [InlineData("no page has an error or asks the network")]
    [InlineData("hovering a token shows the documented weights")]
    [InlineData("hovering a row of the map does, too")]
    [InlineData("focusing a token shows the documented weights")]
    [InlineData("the mask toggle gives the causal weights and takes them back")]
    [InlineData("dropout and scaling change the row")]
    [InlineData("each explorer computes what the chapter printed")]
    [InlineData("an explorer says where it does not compute what is printed")]
    [InlineData("each head has its own weights, and the chosen one is marked")]
    [InlineData("word by word, a cache spares work and changes no output")]
    [InlineData("the model writes, and shows where it looked")]
    [InlineData("a page that is served is shown anew once it is built again")]
    [InlineData("in print the paper is white and nothing is left to touch, whatever the screen")]
    [InlineData("the keyboard reaches everything")]
    [InlineData("axe-core finds nothing, light")]
    [InlineData("axe-core finds nothing, dark")]
    [InlineData("nothing is cut at 360 pixels")]
    [InlineData("nothing is cut at 768 pixels")]
    [InlineData("nothing is cut at 1280 pixels")]
    public void A_reader_finds_that(string check) => Assert.Equal("", Seen.Value[check]);

    [BrowserFact]
    public void Each_check_that_was_made_is_asked_for()
    {
        var asked = typeof(BookBrowserTest).GetMethod(nameof(A_reader_finds_that))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute)).Count();
        Assert.Equal(asked, Seen.Value.Count);
    }
}
