#nullable enable

/// <summary>A mistake that is often made, by its name.</summary>
/// <param name="Name">What is wrong, in a few words that go on after "probably".</param>
/// <param name="Advice">How one sees that it is so, and what to look at. Never the line to write.</param>
public sealed record Mistake(string Name, string Advice);
