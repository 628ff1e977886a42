namespace VerifyTests;

/// <summary>Where a new scrubber goes among the earlier ones.</summary>
public enum ScrubberLocation
{
    /// <summary>Before the earlier ones.</summary>
    First = 0,

    /// <summary>After the earlier ones.</summary>
    Last = 1
}
