/// <summary>The sentence that every chapter works on, with the documents' three-dimensional embeddings.</summary>
public static class Sentence
{
    /// <summary>The words, in order; token i of <see cref="Embeddings"/> is word i.</summary>
    public static readonly string[] Tokens = { "Your", "journey", "starts", "with", "one", "step" };

    static readonly float[,] Rows =
    {
        { 0.43f, 0.15f, 0.89f },
        { 0.55f, 0.87f, 0.66f },
        { 0.57f, 0.85f, 0.64f },
        { 0.22f, 0.58f, 0.33f },
        { 0.77f, 0.25f, 0.10f },
        { 0.05f, 0.80f, 0.55f },
    };

    /// <summary>A row of three numbers for each word: (6, 3), float32, a new tensor each time.</summary>
    public static Tensor Embeddings() => tensor(Rows);

    /// <summary>The sentence twice, as a batch: (2, 6, 3).</summary>
    public static Tensor Batch() => stack(new[] { Embeddings(), Embeddings() });
}
