/// <summary>Mistakes in counting parameters.</summary>
public static partial class Mistakes
{
    public static readonly Mistake BiasesEverywhere = new("biases that are not there",
        "You count a bias in every layer. Queries, keys and values are made without.");

    public static readonly Mistake BiasesForgotten = new("a bias that is not counted",
        "All weights are counted, but the output projection also has a bias, one number for each output.");

    public static readonly Mistake HeadsCountedTwice = new("heads that are counted twice",
        "You multiply by the number of heads. d_out is the width of all heads together: they are in it already.");

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
