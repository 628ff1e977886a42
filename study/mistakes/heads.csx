/// <summary>Mistakes with several heads: split, joined, projected.</summary>
public static partial class Mistakes
{
    public static readonly Mistake CopyInsteadOfView = new("a copy instead of a view",
        "The numbers are right, but they are copies: what is written into the argument later does not show. view and "
        + "transpose copy nothing; cat, stack, contiguous and clone do.");

    public static readonly Mistake HeadsAdded = new("heads that are added up instead of joined",
        "A token's row is as wide as one head. The heads' numbers should stand beside each other, so that their "
        + "widths add up and not their numbers.");

    public static readonly Mistake HeadsBehindTokens = new("heads that stand behind the tokens",
        "Each token is cut into its heads, but every head should hold all its tokens: the heads come before them. "
        + "Two dimensions must change places.");

    public static readonly Mistake HeadsInWrongOrder = new("heads in the wrong order",
        "All numbers are there, but the last head stands first. In what order did you name them?");

    public static readonly Mistake HeadsInterleaved = new("heads that are interleaved",
        "Head 0 should have the first d_head numbers of each token, not every second or third one. Where a token's "
        + "numbers are cut or joined, the head comes before its numbers: (…, heads, d_head).");

    public static readonly Mistake HeadsNotJoined = new("heads that are not joined again",
        "The heads' outputs must stand beside each other in one row for each token.");

    public static readonly Mistake JoinedAlongBatch = new("heads that are joined along the batch",
        "The heads' outputs became more sentences. cat joins along dimension 0 unless you name another.");

    public static readonly Mistake JoinedAlongTokens = new("heads that are joined along the tokens",
        "The heads' outputs became more tokens. Each token should keep its row, and the row should grow.");

    public static readonly Mistake NoOutputBias = new("an output projection without its bias",
        "The weight is used in the right way, but this Linear layer also has a bias, one number for each output.");

    public static readonly Mistake NoOutputProjection = new("a missing output projection",
        "The joined heads are right, but they should go through one more Linear layer, which mixes them.");

    public static readonly Mistake ProjectedBeforeJoining = new("an output projection before the heads are joined",
        "The output projection takes rows of d_out numbers. A head's row has only d_head: join first.");

    public static readonly Mistake WidthOfAllHeads = new("a head as wide as all heads together",
        "The heads share the width: their outputs stand end to end, so what one head has is only its part.");
}
