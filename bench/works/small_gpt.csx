// The language model whose training step and next token are timed: layer by layer as in peers/pytorch.py.

/// <summary>Four blocks of four heads, width 128, 64 tokens of 65 kinds, in GPT-2's order.</summary>
public sealed class SmallGpt : nn.Module<Tensor, Tensor>
{
    public const long Vocabulary = 65;
    public const long Context = 64;

    const long Width = 128;
    const int Blocks = 4;

    readonly Embedding _tokens = nn.Embedding(Vocabulary, Width);
    readonly Embedding _places = nn.Embedding(Context, Width);
    readonly ModuleList<PlainBlock> _blocks =
        new(Enumerable.Range(0, Blocks).Select(_ => new PlainBlock(Width)).ToArray());
    readonly LayerNorm _norm = nn.LayerNorm(Width);
    readonly Linear _output = nn.Linear(Width, Vocabulary, hasBias: false);

    public SmallGpt() : base(nameof(SmallGpt)) => RegisterComponents();

    /// <param name="ids">(b, T)</param>
    /// <returns>(b, T, Vocabulary)</returns>
    public override Tensor forward(Tensor ids)
    {
        var x = _tokens.forward(ids) + _places.forward(arange(ids.shape[1], dtype: int64));
        foreach (var block in _blocks)
            x = block.forward(x);
        return _output.forward(_norm.forward(x));
    }

    /// <summary>Keys and values of that many earlier tokens for each block, (1, heads, tokens, dHead).</summary>
    public (Tensor Keys, Tensor Values)[] EmptyCache(long tokens) =>
        [.. _blocks.Select(_ => (rand(1, PlainBlock.Heads, tokens, Width / PlainBlock.Heads),
            rand(1, PlainBlock.Heads, tokens, Width / PlainBlock.Heads)))];

    /// <summary>The scores after one more token.</summary>
    /// <param name="token">(1, 1)</param>
    /// <returns>(1, 1, Vocabulary)</returns>
    public Tensor Next(Tensor token, (Tensor Keys, Tensor Values)[] cache)
    {
        var place = cache[0].Keys.shape[2];
        var x = _tokens.forward(token) + _places.forward(arange(place, place + 1, dtype: int64));
        for (var i = 0; i < cache.Length; i++)
            x = _blocks[i].Next(x, cache[i]);
        return _output.forward(_norm.forward(x));
    }
}

/// <summary>A block with one fused projection to queries, keys and values, and the fused attention.</summary>
public sealed class PlainBlock : nn.Module<Tensor, Tensor>
{
    public const int Heads = 4;

    readonly LayerNorm _norm1;
    readonly Linear _qkv;
    readonly Linear _output;
    readonly LayerNorm _norm2;
    readonly Linear _up;
    readonly Linear _down;

    public PlainBlock(long width) : base(nameof(PlainBlock))
    {
        _norm1 = nn.LayerNorm(width);
        _qkv = nn.Linear(width, 3 * width);
        _output = nn.Linear(width, width);
        _norm2 = nn.LayerNorm(width);
        _up = nn.Linear(width, 4 * width);
        _down = nn.Linear(4 * width, width);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        var (q, k, v) = Projected(x);
        return Rest(x, nn.functional.scaled_dot_product_attention(q, k, v, is_casual: true));
    }

    public Tensor Next(Tensor x, (Tensor Keys, Tensor Values) cache)
    {
        var (q, k, v) = Projected(x);
        return Rest(x, nn.functional.scaled_dot_product_attention(q, cat([cache.Keys, k], 2), cat([cache.Values, v], 2)));
    }

    (Tensor Q, Tensor K, Tensor V) Projected(Tensor x)
    {
        var (b, T, width) = (x.shape[0], x.shape[1], x.shape[2]);
        var parts = _qkv.forward(_norm1.forward(x)).chunk(3, -1);
        Tensor Split(Tensor y) => y.view(b, T, Heads, width / Heads).transpose(1, 2);
        return (Split(parts[0]), Split(parts[1]), Split(parts[2]));
    }

    Tensor Rest(Tensor x, Tensor context)
    {
        x = x + _output.forward(context.transpose(1, 2).reshape(x.shape));
        return x + _down.forward(nn.functional.gelu(_up.forward(_norm2.forward(x))));
    }
}
