#nullable enable
using System.Text.RegularExpressions;

/// <summary>A line of mathematics, written as in a comment and set as in the paper: MathML, which browsers draw by
/// themselves.</summary>
public static class FormulaHtml
{
    // α21 and d_k have something below, x(2) and Kᵀ something above.
    static readonly Regex Parts = new(@"(?<number>\d+(?:\.\d+)?)|(?<name>[\p{Ll}\p{Lu}]+)(?:_(?<below>[\p{Ll}\p{Lu}\d]+)|(?<below>\d+))?"
        + @"(?<above>\(\d+\)|ᵀ)?|(?<sign>\S)");

    // Letters that stand together, but for the name of a function and what stands below.
    static readonly Regex Word = new(@"(?<![\p{L}_])[\p{Ll}\p{Lu}]{2,}(?![\p{Ll}\p{Lu}]*\()");

    /// <summary>Whether a line is an equation without a word.</summary>
    public static bool Is(string line) => line.Contains(" = ") && !Word.IsMatch(line);

    /// <summary>The HTML of a formula, with the line as it was written for what cannot draw it.</summary>
    public static string Of(string line) =>
        $"""<math class="formula" display="block" alttext="{Layout.Text(line)}">{Row(new(Parts.Matches(line)))}</math>""" + "\n";

    static string Row(Queue<Match> parts)
    {
        var (row, term) = (new List<string>(), 0);
        while (parts.TryPeek(out var next) && next.Value != ")")
            if (next.Value == "/")
            {
                parts.Dequeue();
                var above = string.Concat(row[term..]);
                row.RemoveRange(term, row.Count - term);
                row.Add($"<mfrac><mrow>{above}</mrow>{Element(parts)}</mfrac>");
            }
            else
            {
                row.Add(Element(parts));
                if (next.Value is "=" or "+" or "−" or "-" or ",")
                    term = row.Count;
            }
        return string.Concat(row);
    }

    static string Element(Queue<Match> parts)
    {
        if (!parts.TryDequeue(out var part))
            return "<mrow></mrow>";
        if (part.Value == "√")
            return $"<msqrt>{Element(parts)}</msqrt>";
        if (part.Value == "(")
        {
            var inside = Row(parts);
            parts.TryDequeue(out _);
            return $"<mrow><mo>(</mo>{inside}<mo>)</mo></mrow>";
        }
        return part.Groups["name"].Success ? Name(part.Groups)
            : part.Groups["number"].Success ? Leaf(part.Value) : $"<mo>{Layout.Text(part.Value)}</mo>";
    }

    static string Name(GroupCollection name)
    {
        var (letter, below, above) = (Leaf(name["name"].Value), Leaf(name["below"].Value), Above(name["above"].Value));
        return (name["below"].Success, name["above"].Success) switch
        {
            (true, true) => $"<msubsup>{letter}{below}{above}</msubsup>",
            (true, false) => $"<msub>{letter}{below}</msub>",
            (false, true) => $"<msup>{letter}{above}</msup>",
            _ => letter,
        };
    }

    static string Above(string above) => above == "ᵀ" ? """<mi mathvariant="normal">T</mi>"""
        : $"<mrow><mo>(</mo>{Leaf(above.Trim('(', ')'))}<mo>)</mo></mrow>";

    static string Leaf(string text) => text.All(char.IsDigit) ? $"<mn>{text}</mn>" : $"<mi>{text}</mi>";
}
