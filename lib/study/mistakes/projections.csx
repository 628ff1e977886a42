/// <summary>Mistakes with trainable matrices and with modules.</summary>
public static partial class Mistakes
{
    public static readonly Mistake WeightTransposed = new("a weight matrix that is transposed",
        "x @ W takes W as (d_in, d_out); nn.Linear keeps its weight as (d_out, d_in) and multiplies by its "
        + "transpose.");

    public static readonly Mistake ValuesNotProjected = new("values that are not projected",
        "The weights average the inputs themselves. They should average the values, which are inputs @ W_value.");

    public static readonly Mistake WrongSeed = new("the wrong seed",
        "The numbers are drawn in the right way, but from another seed, or some were drawn before. The task names "
        + "the seed; manual_seed comes right before the first draw.");

    public static readonly Mistake NotRegistered = new("a parameter or buffer that is not registered",
        "The module's state dict lacks a name that it should have. An optimiser trains, and a file keeps, only "
        + "what is registered: a Parameter or module in a field of that name, and RegisterComponents() at the end "
        + "of the constructor. A tensor that is not trained is a buffer: register_buffer.");

    public static readonly Mistake NotTrained = new("a matrix that gets no gradient",
        "Training could not change it. Is each matrix a new Parameter(...) and no plain tensor? And does no_grad or "
        + "detach cut it off on the way to the result?");

    public static readonly Mistake GradientBroken = new("an edit in place that breaks the gradient",
        "The result is right, but its gradient is lost or wrong: what the backward pass needs was overwritten, or "
        + "the result was copied into a tensor that has no gradient. Make new tensors instead.");

    public static readonly Mistake OddParameter = new("a parameter of another shape",
        "A matrix in the state dict has not the shape that the task names. Its first width is what comes in, its "
        + "second what goes out; nn.Linear keeps it the other way round.");

    public static readonly Mistake MultipliedInWrongOrder = new("a matrix product with its factors swapped",
        "W @ x is not x @ W. Each row of the left matrix meets each column of the right one: which of the two has a "
        + "row for each token?");

    public static readonly Mistake MultipliedByElement = new("a product number by number",
        "* multiplies numbers that stand in the same place. A matrix product multiplies a row by a column and adds "
        + "up.");

    public static readonly Mistake OneTokenOnly = new("the answer for one token only",
        "There is one row. The chapter begins with \"journey\" alone; here every token of the sentence asks.");

    public static readonly Mistake KeysNotTransposed = new("keys that are not transposed",
        "For a score, a row of queries meets a row of keys. A matrix product takes rows on its left but columns on "
        + "its right, so the keys must be turned first.");

    public static readonly Mistake OwnKeyOnly = new("each query compared with its own key only",
        "You have one score for each token. A query needs a score with every key, its own and all others.");

    public static readonly Mistake ScaledTooEarly = new("scores that are scaled already",
        "That will be right for the weights. The scores themselves are plain dot products.");

    public static readonly Mistake ScaledUp = new("scores that are multiplied by the root",
        "Scaling must make the scores smaller: wide keys make them too large. You make them larger still.");

    public static readonly Mistake ScaledAfterSoftmax = new("scaled after the softmax",
        "Your rows no longer sum to 1. The scores are too large, not the weights: scale what goes into softmax.");

    public static readonly Mistake WeightsByColumn = new("weights that are read by columns",
        "Row i of the weights belongs to query i, but your context vector i was mixed by column i. The weights "
        + "need no transpose.");

    public static readonly Mistake ValuesNotMixed = new("values that are not mixed",
        "These are the values themselves, as if each query looked at its own token alone. Where do the weights come "
        + "in?");

    public static readonly Mistake SeededBeforeEachDraw = new("the same draw three times",
        "All three matrices are equal. manual_seed goes back to the beginning: is it called more than once? Or is "
        + "one matrix used three times?");

    public static readonly Mistake DrawnFromNormal = new("numbers from randn instead of rand",
        "Some of your numbers are below 0: randn draws around 0. rand draws evenly between 0 and 1.");

    public static readonly Mistake MatricesChangedPlaces = new("the right matrices in the wrong places",
        "All three were drawn as they should be, but they changed places. Compare the order of the draws, and the "
        + "order in which they are handed on, with the task.");

    public static readonly Mistake BiasLeftOn = new("Linear layers with a bias",
        "nn.Linear adds a bias unless told otherwise, and the state dict shows it: W_query.bias. Here a projection "
        + "is a matrix and nothing else.");

    public static readonly Mistake WrongLayer = new("a projection by the wrong matrix",
        "The numbers come from the module's own matrices, but not each from its own: W_query makes queries, W_key "
        + "keys, W_value values. Look for a line that was copied.");

    public static readonly Mistake NotAllCopied = new("a matrix that was not copied",
        "One of the three matrices still holds what was drawn for it. Was each of the three copied, and into the "
        + "module that is to receive?");

    public static readonly Mistake CopiedBackwards = new("a copy in the wrong direction",
        "The module to copy from has changed. In a.copy_(b) the numbers go from b into a.");

    public static readonly Mistake CopiedUnderGradient = new("a parameter written while gradients are recorded",
        "A parameter may not be edited while operations on it are being recorded. Under no_grad() nothing is "
        + "recorded: the copying belongs there.");

    public static readonly Mistake EvenShareNotSplit = new("a share that is not split among the tokens",
        "Your rows sum to more than 1. The tenth belongs to all tokens together: how much is that for each?");

    public static readonly Mistake RestNotShrunk = new("a share that nobody gave away",
        "Your rows sum to 1.1: what goes to all tokens evenly must be taken from the weights first.");

    public static readonly Mistake EvenShareMissing = new("weights without the even share",
        "This is the softmax alone. The gradient is back, but some of the numbers went with the lines that broke it.");

    public static readonly Mistake SpreadSquared = new("the variance instead of the standard deviation",
        "Your numbers are the squares of the right ones. The standard deviation is the root of the variance.");

    public static readonly Mistake SpreadOfWeights = new("the spread of the weights instead of the scores",
        "All numbers lie between 0 and 1 once softmax has run. Measure what goes into it.");

    public static readonly Mistake ScoreForEachNumber = new("a score for each number of a key",
        "Scores compare queries with keys. A dot product makes one number of two vectors: their width is used up, "
        + "and what is left is one score for each pair of tokens.");

    public static readonly Mistake ContextOfKeyWidth = new("context vectors as wide as keys",
        "A context vector is a mix of values. The width of the keys is used up in the scores.");
}
