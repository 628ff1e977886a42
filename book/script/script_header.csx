#nullable enable
using System.Text.RegularExpressions;

/// <summary>The comment at the top of a chapter: its title, and fields such as <c>Question: …</c>.</summary>
/// <param name="Fields">In their order; a paragraph without a name has the name "".</param>
public sealed record ScriptHeader(string Title, IReadOnlyList<(string Name, string Text)> Fields)
{
    /// <summary>Reads the lines of the comment, without their slashes.</summary>
    public static ScriptHeader Of(IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        var fields = new List<(string Name, string Text)>();
        foreach (var line in all.Skip(1).Where(line => line.Trim().Length > 0))
        {
            var field = Regex.Match(line, @"^(?<name>\p{Lu}[\p{L} ]{2,11}):\s+(?<text>.+)$");
            if (field.Success)
                fields.Add((field.Groups["name"].Value, field.Groups["text"].Value));
            else if (line.StartsWith(' ') && fields.Count > 0)
                fields[^1] = (fields[^1].Name, $"{fields[^1].Text}\n{line.Trim()}");
            else
                fields.Add(("", line.Trim()));
        }
        return new(all.Length > 0 ? all[0].Trim() : "", fields);
    }

    /// <summary>The text of a field; null if it is not there.</summary>
    public string? this[string name] => Fields.FirstOrDefault(field => field.Name == name).Text;
}
