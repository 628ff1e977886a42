#load "mistake.csx"

/// <summary>The mistakes that checks know by name, in the order of the course.</summary>
public static class Mistakes
{
    // Of any exercise.
    public static readonly Mistake NotBegun = new("not begun yet",
        "The line with `throw` stands where your answer belongs. Take it away and write your own.");

    public static readonly Mistake ChangesItsArgument = new("an argument that is changed in place",
        "The result is right, but afterwards an argument holds other numbers, and whoever called you still needs "
        + "it. Methods whose names end in _ and assignments to x[...] write into the tensor itself.");

    public static readonly Mistake LoopOneShort = new("a loop that stops one short",
        "Everything is right but for the last round, which is missing. Does your condition say < or <=, and does "
        + "it count from 0?");

    // Scores and weights.
    public static readonly Mistake SoftmaxOverWrongDim = new("softmax over the wrong dimension",
        "Your columns sum to 1, but each row should: a row is one query's share-out among all keys. "
        + "dim: -1 runs along a row.");

    public static readonly Mistake NotNormalised = new("scores that were never normalised",
        "These are still attention scores. Weights are shares: each row must sum to 1. What makes scores shares?");

    public static readonly Mistake DividedByTheSum = new("divided by the sum, without exp",
        "The rows sum to 1, but this is no softmax: exp comes before dividing, so that no share is negative.");

    public static readonly Mistake SoftmaxWithoutMaximum = new("softmax without subtracting the maximum",
        "For small scores it is right, but exp overflows for large ones and gives nan. Subtract the largest score "
        + "of each row first: the shares stay the same.");

    public static readonly Mistake NotScaled = new("scores that are not scaled",
        "The scores grow with the width of the keys and push softmax to 0 and 1. Divide them before the softmax.");

    public static readonly Mistake ScaledByWidth = new("scaled by d_k instead of its root",
        "You divide by the width of the keys. A sum of d_k products grows as the square root of d_k.");

    public static readonly Mistake ScaledByModelWidth = new("scaled by the model's width",
        "You take the root of the input's width. What counts is how many numbers a query and a key have.");

    public static readonly Mistake ScaledByTokens = new("scaled by the number of tokens",
        "You divide by T. The score of a query with a key does not know how many keys there are: take d_k.");

    public static readonly Mistake QueriesAndKeysSwapped = new("keys and queries swapped",
        "Your scores are the transpose of the right ones: a row must belong to a query, a column to a key.");

    // Projections.
    public static readonly Mistake WeightTransposed = new("a weight matrix that is transposed",
        "x @ W takes W as (d_in, d_out); nn.Linear keeps its weight as (d_out, d_in) and multiplies by its "
        + "transpose.");

    public static readonly Mistake ValuesNotProjected = new("values that are not projected",
        "The weights average the inputs themselves. They should average the values, which are inputs @ W_value.");

    public static readonly Mistake WrongSeed = new("the wrong seed",
        "The numbers are drawn in the right way, but from another seed, or some were drawn before. The task names "
        + "the seed; manual_seed comes right before the first draw.");

    public static readonly Mistake NotRegistered = new("a parameter that is not registered",
        "The module's state dict lacks a name that it should have. An optimiser trains, and a file keeps, only "
        + "what is registered: a Parameter or module in a field of that name, and RegisterComponents() at the end "
        + "of the constructor.");

    public static readonly Mistake GradientBroken = new("an edit in place that breaks the gradient",
        "The result is right, but its gradient is lost or wrong: what the backward pass needs was overwritten, or "
        + "the result was copied into a tensor that has no gradient. Make new tensors instead.");

    // Masks and dropout.
    public static readonly Mistake MaskedAfterSoftmax = new("masked after the softmax and not renormalised",
        "The future has weight 0, but the rows no longer sum to 1. Mask the scores before the softmax, or divide "
        + "each row by its sum afterwards.");

    public static readonly Mistake MaskOffByOne = new("a mask that is off by one",
        "The diagonal is wrong: a token may look at itself. Look at the argument diagonal: of triu or tril.");

    public static readonly Mistake MaskOneTooFar = new("a mask that lets one token too many through",
        "A token can see the next one. Look at the argument diagonal: of triu or tril.");

    public static readonly Mistake MaskInverted = new("a mask that is inverted",
        "The past is hidden and the future is seen. masked_fill fills where the mask is true: true must mean "
        + "\"hide\".");

    public static readonly Mistake MaskedWithZero = new("hidden scores that are set to 0",
        "A score of 0 is not \"none\": exp(0) is 1. Only -infinity gets the weight 0.");

    public static readonly Mistake DropoutLeftOn = new("dropout left on",
        "Some numbers are 0 and the others too large, and other ones each time: that is dropout at work. Outside "
        + "of training it must do nothing.");

    public static readonly Mistake DropoutBeforeSoftmax = new("dropout before the softmax",
        "A dropped score of 0 still gets a share. Dropout belongs on the weights, after the softmax.");

    public static readonly Mistake DropoutNotScaled = new("dropout that does not make up for what it drops",
        "The right numbers are 0, but those that stay must grow by 1 / (1 - p), so that the mean stays.");

    // Heads.
    public static readonly Mistake ViewInsteadOfTranspose = new("view where transpose is needed",
        "The shape is right, but the numbers are in the wrong places: view reads them in the order in which they "
        + "lie in memory and moves none. Split the last dimension with view, then transpose.");

    public static readonly Mistake HeadsInterleaved = new("heads that are interleaved",
        "Head 0 should have the first d_head numbers of each token, not every second or third one. In "
        + "view(b, T, heads, d_head) the head comes before its numbers.");

    public static readonly Mistake HeadsNotJoined = new("heads that are not joined again",
        "The heads' outputs must stand beside each other in one row for each token.");

    public static readonly Mistake NoOutputProjection = new("a missing output projection",
        "The joined heads are right, but they should go through one more Linear layer, which mixes them.");
}
