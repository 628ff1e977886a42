/// <summary>Mistakes with dropout.</summary>
public static partial class Mistakes
{
    public static readonly Mistake DropoutBeforeSoftmax = new("dropout before the softmax",
        "A dropped score of 0 still gets a share. Dropout belongs on the weights, after the softmax.");

    public static readonly Mistake DropoutInverted = new("what should stay is dropped",
        "The numbers are 0 where kept is 1. There they must stay.");

    public static readonly Mistake DropoutLeftOn = new("dropout left on",
        "Some numbers are 0 and the others too large, and other ones each time: that is dropout at work. Outside of "
        + "training it must do nothing: eval() reaches only modules that are registered, and a function must be told.");

    public static readonly Mistake DropoutMissing = new("dropout that never happens",
        "In evaluation it is right, but in training nothing falls. Does forward use the dropout, and does train() "
        + "reach it?");

    public static readonly Mistake DropoutNotScaled = new("dropout that does not make up for what it drops",
        "The right numbers are 0, but those that stay must grow by 1 / (1 - p), so that the mean stays.");

    public static readonly Mistake DropoutOfYourOwn = new("a dropout that you draw yourself",
        "It is dropout as it should be, but it draws in another way than nn.Dropout, so the numbers cannot be "
        + "compared. The task asks for nn.Dropout.");

    public static readonly Mistake DropoutRenormalised = new("dropout that makes each row sum to 1 again",
        "The sum of a row stays the same only on average: it is larger where few weights fell, smaller where many did. The "
        + "factor is the same for all, and depends on p alone.");

    public static readonly Mistake DropoutScaledByP = new("what stays is divided by p",
        "p is the share that falls. Those that stay make up for it: which share is theirs?");

    public static readonly Mistake DropoutShrinks = new("what stays is made smaller",
        "Less is left, so what is left must grow. Yours is multiplied by the share that stays.");

    public static readonly Mistake MeanOfWhatStays = new("a mean that forgets the factor",
        "Half of the weights fall, but those that stay are made larger for that very reason: what should the mean of "
        + "the sums be?");

    public static readonly Mistake SumsStayOne = new("rows that still sum to 1",
        "The factor does not know how many weights fell: it depends on p alone. Work out what one weight becomes, and "
        + "add up as many as stay.");
}
