using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace AttentionWorkbench.Runner.Errors;

/// <summary>Says, once, why <c>using var</c> is refused outside of functions.</summary>
sealed partial class UsingHint
{
    const string Sentence = "Outside of a function, a script knows `using` with brackets only: `using (…) { … }`. "
        + "Inside of one, `using var` is right.";

    bool _told;

    /// <summary>The sentence, at the first such line; null for errors about anything else.</summary>
    // There the compiler takes it for a directive, and misses the semicolon before the variable's name.
    public string? Hint(Diagnostic error)
    {
        if (_told || error.Id != "CS1002" || error.Location.SourceTree?.GetText() is not { } text)
            return null;
        var start = error.Location.SourceSpan.Start;
        var line = text.Lines.GetLineFromPosition(start);
        _told = Directive.IsMatch($"{line}"[..(start - line.Start)]);
        return _told ? Sentence : null;
    }

    [GeneratedRegex(@"^\s*using\s+[\w.<>, ]+\s$")]
    static partial Regex Directive { get; }
}
