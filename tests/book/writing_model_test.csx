#nullable enable
#load "../../book/model/model_file.csx"

/// <summary>The model in JavaScript against the model in C#.</summary>
[Collection(Chapters.Collection)]
public class WritingModelTest
{
    [BrowserTheory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(16)]
    public void It_expects_the_same_next_character_and_looks_at_the_same_places(int length)
    {
        manual_seed(7);
        var model = new LanguageModel(new LanguageModelOptions(11, Context: 16, Width: 12, Heads: 3, Blocks: 2));
        using var _ = no_grad();
        // As drawn, many are 0 or 1, and a mistake might not show.
        foreach (var parameter in model.parameters())
            parameter.add_(randn_like(parameter) * 0.5);
        var ids = randint(11, [1, length]);
        var logits = model.forward(ids)[0, ^1].data<float>().ToArray();
        var maps = model.blocks.Select(block => block.attention.AttentionWeights[0, .., ^1]).ToArray();

        var json = ModelFile.Json(model, new Characters("abcdefghij\n"), "a text", 3);
        var seen = Numbers($$"""
            const { logits, maps } = new WritingModel({{json}}).next([{{string.Join(',', ids[0].data<long>().ToArray())}}]);
            return [...logits, ...maps.flat(2)];
            """);
        float[] expected = [.. logits, .. maps.SelectMany(map => map.contiguous().data<float>().ToArray())];
        Assert.Equal(11 + 2 * 3 * length, seen.Length);
        Assert.All(expected.Zip(seen), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 1e-4));
    }

    [BrowserTheory]
    [InlineData(0.5, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    public void It_draws_with_the_same_chances(double temperature, int topK)
    {
        var logits = tensor(new[] { 0.3f, -1.2f, 2.5f, 2.1f, 0f });
        var expected = new Sampler(temperature, topK).Chances(logits).data<float>().ToArray();
        var seen = Numbers(FormattableString.Invariant(
            $"return WritingModel.chances([0.3, -1.2, 2.5, 2.1, 0], {temperature}, {topK});"));
        Assert.All(expected.Zip(seen), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 1e-6));
        Assert.Equal(expected.Length, seen.Length);
    }

    // What a script returns, with the book's own scripts before it.
    static double[] Numbers(string script)
    {
        string Asset(string name) => File.ReadAllText(Repository.PathOf("book", "assets", name));
        var document = Browser.Document($$"""
            <!doctype html><meta charset="utf-8"><pre id="seen"></pre>
            <script>{{Asset("attention.js")}}</script>
            <script>{{Asset("model.js")}}</script>
            <script>
            document.getElementById("seen").textContent = (() => { {{script}} })().join(" ");
            </script>
            """);
        var text = Regex.Match(document, "<pre id=\"seen\">(.*?)</pre>").Groups[1].Value;
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
    }
}
