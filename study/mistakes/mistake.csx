#nullable enable

/// <summary>A common mistake, with its name.</summary>
/// <param name="Name">What is wrong, in a few words that can follow "probably".</param>
/// <param name="Advice">How the mistake shows, and what to look at. Never the line to write.</param>
public sealed record Mistake(string Name, string Advice);
