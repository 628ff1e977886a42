/// <summary>Mistakes with a cache of keys and values: who is in it, at which place, and how large it is.</summary>
public static partial class Mistakes
{
    public static readonly Mistake BytesForgotten = new("numbers that are counted instead of bytes",
        "You count numbers. Each of them takes 4 bytes.");

    public static readonly Mistake FirstWordsInWindow = new("a window at the start of the text",
        "The window holds the oldest words and never moves. It should end with the newest word.");

    public static readonly Mistake HeadsCached = new("a cache with a head for each query",
        "You count heads of queries. Queries are asked once and forgotten; what is kept are keys and values, and of "
        + "those there is one head for each group.");

    public static readonly Mistake KeysWithoutValues = new("keys without values",
        "What you count is half of it. Is a context vector made of keys alone?");

    public static readonly Mistake LayersForgotten = new("a cache of one layer",
        "Each layer has keys and values of its own.");

    public static readonly Mistake MaskOfTheStart = new("a stale mask, as if the text began with the new words",
        "Your mask is that of the first n words. The new ones come after T - n others, which all lie in their past: "
        + "for a single new word nothing may be hidden.");

    public static readonly Mistake NewWordLeftOut = new("a cache that is off by one: the new word is not in it",
        "The new word looks at all words before it, and not at itself. When does it enter the cache: before it asks, or "
        + "after?");

    public static readonly Mistake OldestForgotten = new("a cache that is off by one: the oldest word is lost",
        "The new word looks at itself and at all before it but the first. Which places do your ranges begin with?");

    public static readonly Mistake PlaceOneEarly = new("places that are off by one: each word one too early",
        "The first new word gets the place of the last one in the cache. Places are counted from 0: with c words cached, "
        + "which ones are taken?");

    public static readonly Mistake PlaceOneLate = new("places that are off by one: each word one too late",
        "A place is left out between the cached words and the new ones. Places are counted from 0: with c words cached, "
        + "which is the first one that is free?");

    public static readonly Mistake PlaceStale = new("a stale position: new words that begin at place 0 again",
        "Each call counts its places from 0, as if there were no text before it. How many words stand before a new one, "
        + "and what knows that?");

    public static readonly Mistake PlacesLeftOut = new("words without their places",
        "Now the words do not know where they stand: two sentences of the same words would be read alike.");

    public static readonly Mistake ValuesNotCached = new("keys that are averaged instead of values",
        "Keys are there to be compared with. What a word takes home are the values.");

    public static readonly Mistake WindowNotCounted = new("a window that is not counted",
        "A long text costs too much: what no word looks at any more is not kept.");

    public static readonly Mistake WindowAlwaysFull = new("a window that is always counted in full",
        "A short text costs too much: it has fewer tokens than the window.");
}
