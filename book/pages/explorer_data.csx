#nullable enable
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>What the explorer of a page gets besides the tensors of the run: how the chapter attends, and under which names
/// it printed what the explorer computes, so that the page can compare.</summary>
public static class ExplorerData
{
    static readonly Dictionary<string, object> Chapters = new()
    {
        ["01_simple"] = new
        {
            scaled = false, masked = false,
            printed = new[]
            {
                Check("attn_scores, by matmul", "scores"), Check("attn_weights", "weights"),
                Check("all_context_vecs", "contexts"),
            },
        },
        ["02_trainable"] = new
        {
            scaled = true, masked = false, printed = new[] { Check("sa_v2(inputs)", "contexts") },
        },
        ["03_causal"] = new
        {
            scaled = true, masked = true, dropout = "dropout(ones)",
            printed = new[]
            {
                Check("attn_weights", "weights"), Check("masked scores", "scores", masked: true),
                Check("causal attn_weights", "weights", masked: true),
                Check("dropout(causal attn_weights)", "weights", masked: true, dropped: true),
            },
        },
        ["04_multi_head"] = new
        {
            scaled = true, masked = true, printed = new[] { Check("wrapper(batch)", "outputs", masked: true) },
        },
        ["06_faster"] = new
        {
            scaled = true, masked = true, generates = true,
            printed = new[] { Check("last word, split heads", "outputs", masked: true, last: true) },
        },
    };

    /// <summary>The JSON for a page, safe to stand in HTML.</summary>
    /// <param name="written">What the chapter wrote where it calls <c>Explore</c>.</param>
    public static string Of(string chapter, string written)
    {
        var data = JsonNode.Parse(written)!.AsObject();
        var more = JsonSerializer.SerializeToNode(Chapters.GetValueOrDefault(chapter)
            ?? new { scaled = true, masked = false, printed = Array.Empty<object>() })!.AsObject();
        foreach (var (name, value) in more)
            data[name] = value?.DeepClone();
        return data.ToJsonString();
    }

    static object Check(string name, string part, bool masked = false, bool dropped = false, bool last = false) =>
        new { name, part, masked, dropped, last };
}
