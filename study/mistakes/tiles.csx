/// <summary>Mistakes with a softmax that goes through its scores in tiles.</summary>
public static partial class Mistakes
{
    public static readonly Mistake LastTileForgotten = new("a last tile that is forgotten",
        "If the scores do not fill whole tiles, the rest is never read. Where does your loop end?");

    public static readonly Mistake NothingShrinks = new("a sum that never shrinks",
        "Each tile subtracts another largest score, so its shares have another unit. When a tile brings a larger score, "
        + "what was summed under the smaller one must shrink to match.");

    public static readonly Mistake SumNotShrunk = new("a total that shrinks while its sum does not",
        "You mend the weighted values, but not what they are divided by at the end. Both were summed under the old "
        + "largest score.");

    public static readonly Mistake TilesAveraged = new("a mean of the tiles' averages",
        "Each tile gets the same say, however large its scores. The tiles must meet in one sum, and be divided once.");

    public static readonly Mistake TotalNotShrunk = new("a sum that shrinks while its total does not",
        "You mend what is divided by at the end, but not the weighted values. Both were summed under the old largest "
        + "score.");
}
