/// <summary>Mistakes in a recurrent network: its state, its words, its tanh.</summary>
public static partial class Mistakes
{
    public static readonly Mistake EveryState = new("every state instead of the last",
        "You return the states at all words. This encoder hands over one: the state after the last word.");

    public static readonly Mistake FirstWordAsState = new("a first word that is taken for the state",
        "The first word itself stands where the state should be, and never went through the step. The first state is "
        + "all zeros, and the loop begins at word 0.");

    public static readonly Mistake FirstWordReadTwice = new("a first word that counts twice",
        "The first word is the state at the start, and then it is read too. Before any word the state is all zeros.");

    public static readonly Mistake MatricesSwapped = new("W and U in each other's place",
        "Each matrix has learned to read one of the two. Compare with the formula: which letter stands beside which?");

    public static readonly Mistake MissingTanh = new("a missing tanh",
        "The sum is right, but tanh belongs around it. Without it the numbers are not kept between -1 and 1, and "
        + "nothing bends.");

    public static readonly Mistake OneStateOnly = new("attention that sees one state",
        "With attention the decoder does not get the last state alone. Count the words: there is a state at each of "
        + "them.");

    public static readonly Mistake StateForgotten = new("a state that is forgotten",
        "The new state depends on the word alone. Without the old state a network remembers nothing that it has read.");

    public static readonly Mistake StatesCounted = new("states counted instead of numbers",
        "You say how many states there are. Each of them is a vector of many numbers.");

    public static readonly Mistake TanhTooEarly = new("tanh of each part instead of their sum",
        "You take tanh twice and add up afterwards, so the result can leave -1 to 1. Look at where the brackets of "
        + "tanh open and close.");

    public static readonly Mistake VectorGrows = new("a fixed vector that grows",
        "A longer sentence takes more steps, but each step replaces the state by one of the same size. How large is "
        + "the last one?");

    public static readonly Mistake WordForgotten = new("a word that is never read",
        "The new state depends on the old state alone. The word must come in too.");
}
