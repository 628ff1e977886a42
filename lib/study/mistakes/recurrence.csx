/// <summary>Mistakes with recurrent networks and with the first attention.</summary>
public static partial class Mistakes
{
    public static readonly Mistake StateForgotten = new("a state that is forgotten",
        "The new state depends on the word alone. Without the old state a network remembers nothing that it "
        + "has read.");

    public static readonly Mistake WordForgotten = new("a word that is never read",
        "The new state depends on the old state alone. The word must come in too.");

    public static readonly Mistake MissingTanh = new("a missing tanh",
        "The sum is right, but tanh belongs around it. Without it the numbers are not kept between -1 and 1, "
        + "and nothing bends.");

    public static readonly Mistake TanhTooEarly = new("tanh of each part instead of their sum",
        "You take tanh twice and add up afterwards, so the result can leave -1 to 1. Look at where the "
        + "brackets of tanh open and close.");

    public static readonly Mistake MatricesSwapped = new("W and U in each other's place",
        "Each matrix has learned to read one of the two. Compare with the formula: which letter stands beside "
        + "which?");

    public static readonly Mistake VectorOnWrongSide = new("a vector on the wrong side of its matrix",
        "matmul(A, v) takes the dot product of v with each row of A. With the vector first, matmul takes the "
        + "columns of A instead.");

    public static readonly Mistake FirstWordAsState = new("a first word that is taken for the state",
        "The first word itself stands where the state should be, and never went through the step. The first "
        + "state is all zeros, and the loop begins at word 0.");

    public static readonly Mistake FirstWordReadTwice = new("a first word that counts twice",
        "The first word is the state at the start, and then it is read too. Before any word the state is all "
        + "zeros.");

    public static readonly Mistake EveryState = new("every state instead of the last",
        "You return the states at all words. This encoder hands over one: the state after the last word.");

    public static readonly Mistake VectorGrows = new("a fixed vector that grows",
        "A longer sentence takes more steps, but each step replaces the state by one of the same size. How "
        + "large is the last one?");

    public static readonly Mistake OneStateOnly = new("attention that sees one state",
        "With attention the decoder does not get the last state alone. Count the words: there is a state at "
        + "each of them.");

    public static readonly Mistake StatesCounted = new("states counted instead of numbers",
        "You say how many states there are. Each of them is a vector of many numbers.");

    public static readonly Mistake QueryLeftOut = new("a query that is left out",
        "The scores do not change when the decoder's state changes, so it would look at the same words at "
        + "every step.");

    public static readonly Mistake AveragesKeys = new("keys that are averaged instead of states",
        "The weights are right, but they average what was made for comparing. What the decoder wants to read "
        + "is what the encoder has read: its states.");

    public static readonly Mistake WeightsLackDimension = new("weights that lack a dimension",
        "* compares two shapes from the right, so the T of the weights meets the d of the states. Each weight "
        + "must meet all d numbers of its own state.");

    public static readonly Mistake PlainMean = new("a plain mean",
        "Each word counts the same, so the weights make no difference to the result. Each word must count by "
        + "its weight.");

    public static readonly Mistake AveragedTwice = new("an average that is divided once more",
        "Weights sum to 1, so that the weighted sum is an average already. mean divides it by the number of "
        + "words again.");

    public static readonly Mistake SumOverBatch = new("a sum over the batch",
        "You add up states of different sentences, which have nothing to do with each other. Each sentence of "
        + "the batch has a context vector of its own.");

    public static readonly Mistake SoftmaxOverBatch = new("softmax over the batch",
        "The sentences of the batch share a whole among themselves, though they have nothing to do with each "
        + "other. For a batch of one every weight is 1.");
}
