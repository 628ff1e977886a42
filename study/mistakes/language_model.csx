/// <summary>Mistakes with what stands around attention in a language model: places, sums, norms, the loss, a step, a
/// draw.</summary>
public static partial class Mistakes
{
    public static readonly Mistake AddedToTheInputAgain = new("a second layer that adds to the first one's input",
        "What the first layer added is missing in the sum. What enters the second layer is what it adds to.");

    public static readonly Mistake AgainstTheWindow = new("answers that stand one place too early",
        "Your answers are the tokens before. The model would be asked for what it has already seen.");

    public static readonly Mistake AnswersNotShifted = new("answers that are the window itself",
        "Each place would be asked for its own token, which it sees. What is asked for is the next one.");

    public static readonly Mistake BiasesOfLayersForgotten = new("layers without their biases",
        "The products are right. Each Linear layer also adds a bias.");

    public static readonly Mistake ChancesInsteadOfLogits = new("chances instead of logits",
        "Your rows sum to 1. Logits are the plain scores; the loss makes chances of them itself.");

    public static readonly Mistake ChancesNotRenormalised = new("chances that were cut after softmax",
        "Your chances no longer sum to 1: what was taken from the others is nobody's. Hide scores before softmax.");

    public static readonly Mistake EvenlyLikely = new("the k likeliest made equal",
        "All that can be drawn have one chance. Top-k hides the others; among those that stay, the scores still count.");

    public static readonly Mistake GeluAtTheEnd = new("GELU after the second layer",
        "The bend belongs between the two layers: two matrices with nothing between them are one matrix.");

    public static readonly Mistake GradientAdded = new("a step along the gradient",
        "Your loss grows with this step: the gradient points to where it is larger.");

    public static readonly Mistake GradientAlone = new("a weight made of the gradient alone",
        "A step starts somewhere: what was learned before must not be thrown away.");

    public static readonly Mistake GradientOfTheSum = new("the gradient of the sum of all losses",
        "Your step is T times as long: the loss is the mean over the places.");

    public static readonly Mistake LeastLikelyKept = new("the least likely kept",
        "You hide the likeliest tokens. topk gives the largest first: on which side of the last of them do the others lie?");

    public static readonly Mistake LearningRateForgotten = new("a step without the learning rate",
        "Your step goes the right way, but twice as far as the rate of 0.5 says.");

    public static readonly Mistake LossNotNegated = new("a loss that is negative",
        "A logarithm of a chance is below 0, and it grows as the model gets better. A loss should fall.");

    public static readonly Mistake LossOfAllTokens = new("the loss of all tokens, not of the right one",
        "You average the logarithms of all chances. At each place only one token is right.");

    public static readonly Mistake LossOfChance = new("a chance without its logarithm",
        "You average the chances themselves. The loss is -ln of them: a sure mistake must cost more than 1.");

    public static readonly Mistake LossSummed = new("a sum where the mean is asked for",
        "Your number grows with the length of the text. Divide by the number of places.");

    public static readonly Mistake NoBend = new("two layers without GELU between them",
        "Two matrices one after the other are one matrix: nothing is gained. What stands between them?");

    public static readonly Mistake NormOnTheWay = new("a norm on the way of the token itself",
        "You add to the normalised token: its own size is lost in each block. Only what enters a layer is normalised.");

    public static readonly Mistake NormOverTokens = new("mean and variance over the tokens",
        "Your columns have mean 0. A token is normalised by its own numbers alone, whatever text it stands in.");

    public static readonly Mistake NormOverAll = new("one mean and one variance for all tokens",
        "Each token has its own mean and its own variance. Over which dimension do its numbers run?");

    public static readonly Mistake NormWithoutRoot = new("a division by the variance, not by its root",
        "The variance is a mean of squares. What has the size of the numbers themselves?");

    public static readonly Mistake NormWithoutScale = new("normalised without scale and shift",
        "The numbers are normalised. What is learned comes after it: a scale and a shift for each of the d numbers.");

    public static readonly Mistake NothingAdded = new("layers that replace what they should add to",
        "What a layer computes is added to its input. With matrices of zeros, x should come out as it was.");

    public static readonly Mistake OnlyLastAdds = new("only the last layer adds",
        "The second layer meets the product of the first alone: there x is missing already.");

    public static readonly Mistake OnePlace = new("every token at the first place",
        "All tokens got the vector of one place, so order is invisible as before.");

    public static readonly Mistake PlacesByToken = new("places looked up by the token",
        "A token has the same vector wherever it stands. A place is counted from the start of the text.");

    public static readonly Mistake PlacesForgotten = new("tokens without their places",
        "The tokens' vectors are right, and nothing says where they stand.");

    public static readonly Mistake TemperatureMultiplied = new("logits multiplied by the temperature",
        "With a high temperature, the likely becomes likelier: it should be the other way round.");

    public static readonly Mistake TemperatureForgotten = new("a temperature that is not used",
        "Your chances are those at temperature 1.");

    public static readonly Mistake TopKForgotten = new("a top-k that is not used",
        "Every token can still be drawn. Only k of them should have a chance above 0.");

    public static readonly Mistake UnbiasedVariance = new("a variance divided by d - 1",
        "Your variance is a little too large. Here it is a mean: divided by d.");
}
