/// <summary>The causal mask: a token may look at itself and at earlier tokens, never ahead.</summary>
public static class CausalMask
{
    /// <summary>1 where a query must not look (above the diagonal), 0 elsewhere.</summary>
    /// <param name="contextLength">The number of tokens of the longest sentence.</param>
    /// <returns>(contextLength, contextLength), float32</returns>
    public static Tensor Of(long contextLength)
    {
        Guard.Positive("CausalMask", ("context_length", contextLength));
        return triu(ones(contextLength, contextLength), diagonal: 1);
    }

    /// <summary>The mask's last rows, for queries whose past is known already: query i of n stands at place
    /// keys - n + i.</summary>
    /// <param name="queries">n, the newest tokens</param>
    /// <param name="keys">T ≥ n, all tokens so far</param>
    /// <returns>(n, T), Bool, true where a query must not look</returns>
    public static Tensor OfLast(long queries, long keys) =>
        triu(ones(queries, keys), diagonal: 1 + keys - queries).to_type(ScalarType.Bool);

    /// <summary>Hides the masked scores: they become -∞, to which softmax gives the weight 0.</summary>
    /// <param name="scores">(…, T, T)</param>
    /// <param name="mask">(N, N) with N ≥ T, non-zero where a score is hidden; its upper left T × T is used</param>
    /// <returns>(…, T, T)</returns>
    /// <exception cref="ArgumentException">The mask is smaller than the scores, or hides a whole row: softmax over
    /// nothing but -∞ is NaN.</exception>
    public static Tensor Hide(Tensor scores, Tensor mask)
    {
        var T = (int)scores.shape[^1];
        if (mask.dim() != 2 || mask.shape[0] < T || mask.shape[1] < T || scores.shape[^2] != T)
            throw Guard.Misfit("CausalMask", "scores", scores, "mask", mask,
                "scores are (…, T, T) and the mask is at least (T, T).");

        var hidden = mask[..T, ..T].to_type(ScalarType.Bool); // (T, T)
        NoEmptyRow(hidden);
        return scores.masked_fill(hidden, float.NegativeInfinity);
    }

    static void NoEmptyRow(Tensor hidden)
    {
        using var empty = hidden.all(1);
        using var any = empty.any();
        if (!any.item<bool>())
            return;
        var row = Array.IndexOf(empty.data<bool>().ToArray(), true);
        throw new ArgumentException(
            $"CausalMask: row {row} of the mask of shape {ShapeText.Of(hidden.shape)} hides every token, " +
            "so its weights would be the softmax of nothing, which is NaN. " +
            "Each row must leave at least one token to look at.");
    }
}
