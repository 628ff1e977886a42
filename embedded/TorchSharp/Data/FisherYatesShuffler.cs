using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The numbers from 0 on, shuffled again for every pass; with a seed, always in the same order.</summary>
public class FisherYatesShuffler(long size, int? seed = null) : IEnumerable<long>
{
    /// <summary>The numbers in their order.</summary>
    public IEnumerator<long> GetEnumerator()
    {
        var random = seed is { } start ? new System.Random(start) : new System.Random();
        var order = new long[size];
        for (long i = 0; i < size; i++)
        {
            // Each number takes a position among those before it; the number that was there moves to the end. As in
            // TorchSharp, a position takes two draws of 31 bits.
            var place = (((long)random.Next() << 32) + random.Next()) % (i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        return ((IEnumerable<long>)order).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
