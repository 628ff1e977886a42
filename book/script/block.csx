#nullable enable

/// <summary>A part of a step, in the order in which it is read.</summary>
public abstract record Block;

/// <summary>Comments between lines of code: Markdown.</summary>
public sealed record Prose(string Text) : Block;

/// <summary>Lines of code.</summary>
/// <param name="First">What its first printed line begins with, where that can be told from the code; "" where it prints
/// something that cannot be told; null where it prints nothing.</param>
/// <param name="Last">The same of what it prints last.</param>
public sealed record Code(string Text, string? First, string? Last, bool Explores) : Block;

/// <summary>Lines that the code before them printed.</summary>
public sealed record Printed(string Text) : Block;

/// <summary>The place of an explorer.</summary>
public sealed record ExplorerPlace : Block;

/// <summary>A step of a chapter's script.</summary>
/// <param name="Title">As it stands in <c>Step("…")</c>; "" for what comes before the first step.</param>
public sealed record ScriptStep(string Title, IReadOnlyList<Block> Blocks);
