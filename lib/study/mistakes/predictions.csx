/// <summary>Mistakes of one who predicts: shapes, what changes, how many parameters there are.</summary>
public static partial class Mistakes
{
    public static readonly Mistake ScoresAsWideAsInputs = new("scores as wide as the inputs",
        "Each query has a score with each word. How many words are there, and what do their 4 numbers have to "
        + "do with that?");

    public static readonly Mistake SumKeepsDimension = new("a sum that keeps its dimension",
        "A sum along a dimension takes it away, unless keepdim: true is said.");

    public static readonly Mistake ContextAsLongAsSentence = new("a context vector with a number for each word",
        "A context vector is a mix of words. Mixing changes no vector's width: see how wide a word is.");

    public static readonly Mistake OnlyItselfChanges = new("a word that nobody looks at",
        "You say that only the word's own row changes. Which other words have a share of it in theirs?");

    public static readonly Mistake EarlierRowsChange = new("the mask read the other way round",
        "You say that the rows before it change. Do the words before it look at it, or the words after it?");

    public static readonly Mistake EveryRowChanges = new("attention without a mask",
        "So it would be in chapter 2, where each word looks at every other. Here some do not look at it.");

    public static readonly Mistake OwnRowStays = new("a word that does not look at itself",
        "The rows after it are right. Is the diagonal of the mask hidden?");

    public static readonly Mistake HeadsCountedTwice = new("heads that are counted twice",
        "You multiply by the number of heads. d_out is the width of all heads together: they are in it already.");

    public static readonly Mistake BiasesForgotten = new("a bias that is not counted",
        "All weights are counted, but the output projection also has a bias, one number for each output.");

    public static readonly Mistake BiasesEverywhere = new("biases that are not there",
        "You count a bias in every layer. Queries, keys and values are made without.");

    public static readonly Mistake MaskCounted = new("a mask that is counted",
        "The mask is a buffer. It is kept with the module, but training does not change it: it is no parameter.");

    public static readonly Mistake OutputNotCounted = new("an output projection that is not counted",
        "Queries, keys and values are all there, but a fourth layer comes after the heads.");

    public static readonly Mistake OutputOfInputWidth = new("an output projection as wide as the input",
        "The output projection mixes the joined heads: it never sees the input. How wide are they, and how wide is "
        + "what it returns?");

    public static readonly Mistake TypedNumber = new("a number that was typed in",
        "It is right for GPT-2's smallest layer only. The four sizes are given: compute it from them.");
}
