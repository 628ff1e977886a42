/// <summary>A language model in the form of GPT-2: tokens and places become vectors, blocks change them one after the
/// other, and the last ones score the next token.</summary>
public sealed class LanguageModel : nn.Module<Tensor, Tensor>
{
    /// <summary>The layers, by their names in the state dict. Places are null in a model without them; out_proj is null
    /// where the tokens' embeddings serve as its weights.</summary>
    public readonly Embedding tokens;
    public readonly Embedding places;
    public readonly Dropout dropout;
    public readonly ModuleList<TransformerBlock> blocks;
    public readonly nn.Module<Tensor, Tensor> norm;
    public readonly Linear out_proj;

    // GPT-2's weights start from N(0, 0.02²) at width 768. Products with narrower vectors sum fewer numbers, so these
    // are larger.
    const double SpreadAt768 = 0.02;

    /// <summary>Draws the weights in the manner of GPT-2.</summary>
    /// <exception cref="ArgumentException">A size is below 1, or the width is not divisible by the heads.</exception>
    public LanguageModel(LanguageModelOptions options) : base(nameof(LanguageModel))
    {
        Guard.Positive(nameof(LanguageModel), ("vocabulary", options.Vocabulary), ("context", options.Context),
            ("width", options.Width), ("blocks", options.Blocks));
        Options = options;
        tokens = nn.Embedding(options.Vocabulary, options.Width);
        places = options.Positions ? nn.Embedding(options.Context, options.Width) : null;
        dropout = nn.Dropout(options.Dropout);
        blocks = new(Enumerable.Range(0, options.Blocks).Select(_ => new TransformerBlock(options)).ToArray());
        norm = options.Norm ? nn.LayerNorm(options.Width) : nn.Identity();
        out_proj = options.TiedWeights ? null : nn.Linear(options.Width, options.Vocabulary, hasBias: false);
        RegisterComponents();
        Draw();
    }

    /// <summary>What the model was built from.</summary>
    public LanguageModelOptions Options { get; }

    /// <summary>How many numbers are learned.</summary>
    public long Count => parameters().Sum(parameter => parameter.numel());

    /// <param name="ids">Token numbers, (b, T), int64, with T ≤ context</param>
    /// <returns>Logits, the scores of the next token at every place, (b, T, vocabulary)</returns>
    /// <exception cref="ArgumentException">The shape does not fit, or there are more tokens than the context
    /// holds.</exception>
    public override Tensor forward(Tensor ids)
    {
        var x = Embed(ids);                                              // (b, T, width)
        foreach (var block in blocks)
            x = block.forward(x);                                        // (b, T, width)
        return Logits(x);                                                // (b, T, vocabulary)
    }

    /// <summary>The vectors that enter the first block: of the token, and of its place.</summary>
    /// <param name="ids">(b, T), int64</param>
    /// <param name="firstPlace">The place of the first of them; above 0 where earlier ones are cached.</param>
    /// <returns>(b, T, width)</returns>
    /// <exception cref="ArgumentException">As for <see cref="forward"/>.</exception>
    public Tensor Embed(Tensor ids, long firstPlace = 0)
    {
        if (ids.dim() != 2)
            throw new ArgumentException($"{nameof(LanguageModel)}: the tokens have shape {ShapeText.Of(ids.shape)}, " +
                "but it takes a batch of texts (b, T); ids.unsqueeze(0) makes a batch of one.");
        var end = firstPlace + ids.shape[1];
        if (firstPlace < 0 || end > Options.Context)
            throw new ArgumentException($"{nameof(LanguageModel)}: the tokens of shape {ShapeText.Of(ids.shape)} " +
                $"stand at places {firstPlace} to {end - 1}, but the model was built for {Options.Context} places " +
                "(context), counted from 0.");
        var x = tokens.forward(ids);                                     // (b, T, width)
        if (places is not null)
            x = x + places.forward(arange(firstPlace, end, dtype: ScalarType.Int64));   // + (T, width)
        return dropout.forward(x);
    }

    /// <summary>The scores of the next token, read from what the last block gives.</summary>
    /// <param name="x">(b, T, width)</param>
    /// <returns>(b, T, vocabulary)</returns>
    public Tensor Logits(Tensor x) =>
        nn.functional.linear(norm.forward(x), out_proj is null ? tokens.weight : out_proj.weight);

    /// <summary>The mean loss of every next token: the cross-entropy of the logits, in nats.</summary>
    /// <param name="ids">(b, T), int64</param>
    /// <param name="next">The tokens that follow, (b, T), int64: ids one place further.</param>
    public Tensor Loss(Tensor ids, Tensor next) =>
        nn.functional.cross_entropy(forward(ids).flatten(0, 1), next.flatten());

    void Draw()
    {
        using var _ = no_grad();
        var spread = SpreadAt768 * Math.Sqrt(768.0 / Options.Width);
        // Each block adds twice to the same vectors; their sum must not grow with the number of blocks.
        var spreadOfAdded = spread / Math.Sqrt(2 * Options.Blocks);
        foreach (var (name, parameter) in named_parameters())
            if (parameter.dim() == 2)
                nn.init.normal_(parameter, 0, AddsToVectors(name) ? spreadOfAdded : spread);
            else if (name.EndsWith(".bias"))
                parameter.zero_();
    }

    static bool AddsToVectors(string name) => name.EndsWith("attention.out_proj.weight") || name.EndsWith("down.weight");
}
