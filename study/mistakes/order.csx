/// <summary>Mistakes with order and positions: what attention does not see, and what tells words apart.</summary>
public static partial class Mistakes
{
    public static readonly Mistake MovedWordsChange = new("words that change because they moved",
        "You say that the words that changed places have other context vectors. What does a score depend on: on where "
        + "the two words stand, or on their numbers?");

    public static readonly Mistake OnePlaceForAll = new("one place for all words",
        "Every word got the same vector added, so it knows a place, but not its own.");

    public static readonly Mistake OrderSeen = new("attention that sees the order",
        "You say that every word has another context vector. Write its weighted sum down for both sentences: which "
        + "parts has it, and what does their order do to a sum?");

    public static readonly Mistake PlaceOfTheSentence = new("a place for each sentence instead of each word",
        "All words of a sentence got the same vector: it was taken by the sentence's number in the batch. Which "
        + "dimension counts the words?");

    public static readonly Mistake PlacesAlone = new("places without words",
        "The result says where words stand, but no longer which they are.");

    public static readonly Mistake PlacesBeside = new("places beside the words instead of added",
        "Each word became wider. Here both vectors have the width d, and the sum has it too.");

    public static readonly Mistake PlacesFromTheEnd = new("places that are counted from the end",
        "Where there are as many places as words it is right. In a shorter sentence, the first word must still be at "
        + "place 0.");

    public static readonly Mistake PlacesMultiplied = new("places that are multiplied instead of added",
        "A place that is near 0 would make its word vanish. The task asks for the sum.");

    public static readonly Mistake PlacesNotCut = new("more places than words",
        "There are places for a long sentence, and this one is shorter. Only as many as it has words belong to it.");

    public static readonly Mistake RowsStayInPlace = new("rows that do not move with their words",
        "Row 0 belongs to the first word, whichever it is. Which word stands first in the second sentence, and which "
        + "row had it before?");
}
