/// <summary>What a cache of keys and values costs.</summary>
public static class CacheSize
{
    /// <summary>2 · layers · key heads · dHead · tokens · bytes of a number: the 2 is for keys and values. Heads of
    /// queries do not count, and with a window no more tokens than it holds.</summary>
    /// <param name="keyHeads">Heads of keys and values: all heads, or the groups of grouped-query attention.</param>
    /// <param name="window">The sliding window; null is none.</param>
    /// <param name="bytesPerNumber">4 for float32, 2 for float16.</param>
    /// <returns>Bytes for one text.</returns>
    public static long Bytes(long layers, long keyHeads, long dHead, long tokens, long? window = null,
        int bytesPerNumber = sizeof(float)) =>
        2 * layers * keyHeads * dHead * Math.Min(tokens, window ?? tokens) * bytesPerNumber;
}
