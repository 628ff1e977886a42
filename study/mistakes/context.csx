/// <summary>Mistakes with context vectors: what is averaged, and how.</summary>
public static partial class Mistakes
{
    public static readonly Mistake AveragedTwice = new("an average that is divided once more",
        "Weights sum to 1, so that the weighted sum is an average already. mean divides it by the number of words "
        + "again.");

    public static readonly Mistake AveragesKeys = new("keys that are averaged instead of states",
        "The weights are right, but they average what was made for comparing. What the decoder wants to read is what "
        + "the encoder has read: its states.");

    public static readonly Mistake PlainMean = new("a plain mean",
        "Each word counts the same, so the weights make no difference to the result. Each word must count by its "
        + "weight.");

    public static readonly Mistake ValuesNotMixed = new("values that are not mixed",
        "These are the values themselves, as if each query looked at its own token alone. Where do the weights come "
        + "in?");

    public static readonly Mistake ValuesNotProjected = new("values that are not projected",
        "The weights average the inputs themselves. They should average the values, which are matmul(inputs, W_value).");
}
