using System.Collections.Concurrent;

namespace VerifyTests;

/// <summary>Refuses a second comparison that would share the files of the first.</summary>
static class UniquePrefix
{
    static readonly ConcurrentDictionary<string, bool> Used = new();

    public static void Claim(string prefix)
    {
        if (!Used.TryAdd(prefix, true))
            throw new Exception($"The prefix has already been used: {prefix}. Give each comparison "
                + "a directory and name of its own, or call `VerifySettings."
                + "DisableRequireUniquePrefix()` where sharing is meant.");
    }
}
