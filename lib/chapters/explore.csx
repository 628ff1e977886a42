// What readers of the book can touch. A chapter calls Explore where the explorer belongs; a run that is not for the book
// does nothing there.
using System.Text.Json;

/// <summary>An attention and the words that it is applied to, with all digits, as a file for the book's pages.</summary>
public static class Exploration
{
    /// <summary>The environment variable with the path of the file, which gets a line of JSON for each call.</summary>
    public const string Variable = "WORKBENCH_EXPLORER";

    /// <summary>Whether somebody wants the file.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable(Variable) is not null;

    /// <summary>Writes one line.</summary>
    /// <param name="tokens">The words, T of them.</param>
    /// <param name="x">Their vectors, (T, d_in).</param>
    /// <param name="projections">Wq, Wk and Wv, (d_in, d_out) each; null where words are not projected.</param>
    /// <param name="heads">Into how many heads d_out is cut.</param>
    /// <param name="output">The output projection; null where there is none.</param>
    public static void Write(
        string[] tokens, Tensor x, (Tensor Query, Tensor Key, Tensor Value)? projections, int heads, Linear output) =>
        File.AppendAllText(Environment.GetEnvironmentVariable(Variable), JsonSerializer.Serialize(new
        {
            tokens,
            x = Rows(x),
            query = projections is { } q ? Rows(q.Query) : null,
            key = projections is { } k ? Rows(k.Key) : null,
            value = projections is { } v ? Rows(v.Value) : null,
            heads,
            output = output is null ? null : new { weight = Rows(output.weight.T), bias = Numbers(output.bias) },
        }) + "\n");

    static float[][] Rows(Tensor matrix) => matrix.detach().unbind().Select(Numbers).ToArray();

    static float[] Numbers(Tensor vector) => vector.detach().contiguous().data<float>().ToArray();
}

/// <summary>In the book, attention of chapter 1: words that are their own queries, keys and values.</summary>
/// <param name="x">The vectors of the words, (T, d_in).</param>
void Explore(string[] tokens, Tensor x)
{
    if (Exploration.IsWanted)
        Exploration.Write(tokens, x, projections: null, heads: 1, output: null);
}

/// <summary>In the book, attention with three matrices.</summary>
void Explore(string[] tokens, Tensor x, SelfAttentionV2 attention)
{
    if (Exploration.IsWanted)
        Exploration.Write(tokens, x, (attention.W_query.weight.T, attention.W_key.weight.T, attention.W_value.weight.T),
            heads: 1, output: null);
}

/// <summary>In the book, heads side by side.</summary>
void Explore(string[] tokens, Tensor x, MultiHeadAttentionWrapper attention)
{
    Tensor SideBySide(Func<CausalAttention, Linear> of) =>
        cat(attention.heads.Select(head => (Tensor)of(head).weight).ToArray()).T;
    if (Exploration.IsWanted)
        Exploration.Write(tokens, x,
            (SideBySide(head => head.W_query), SideBySide(head => head.W_key), SideBySide(head => head.W_value)),
            attention.heads.Count, output: null);
}

/// <summary>In the book, heads that share a projection.</summary>
void Explore(string[] tokens, Tensor x, MultiHeadAttention attention)
{
    if (Exploration.IsWanted)
        Exploration.Write(tokens, x, (attention.W_query.weight.T, attention.W_key.weight.T, attention.W_value.weight.T),
            attention.NumHeads, attention.out_proj);
}
