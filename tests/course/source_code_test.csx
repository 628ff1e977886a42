// Code that a chapter prints is a complete member of the file that it names.

public class SourceCodeTest
{
    const string Text = """
        class A
        {
            public int One(int x) =>
                x + 1;

            public int Two(int x)
            {
                if (x > 0)
                {
                    return 1;
                }

                return 2;
            }

            public int Three() => 3;
        }
        """;

    [Theory]
    [InlineData("public int One", "public int One(int x) =>\n    x + 1;")]
    [InlineData("public int Three", "public int Three() => 3;")]
    [InlineData("public int Two",
        "public int Two(int x)\n{\n    if (x > 0)\n    {\n        return 1;\n    }\n\n    return 2;\n}")]
    public void A_member_is_printed_to_its_end(string signature, string expected)
    {
        Assert.Equal(expected, SourceCode.Member(Text, signature));
        Assert.Equal(expected, SourceCode.Member(Text.Replace("\n", "\r\n"), signature));
    }

    [Fact]
    public void A_member_that_is_not_there_is_said() =>
        Assert.Contains("public int Four",
            Assert.Throws<ArgumentException>(() => SourceCode.Member(Text, "public int Four")).Message);
}
