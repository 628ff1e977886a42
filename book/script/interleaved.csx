#nullable enable

/// <summary>A step with what it printed: each part stands as soon after its code as can be told, never before
/// it.</summary>
public static class Interleaved
{
    /// <summary>The blocks of a step and its output in reading order.</summary>
    /// <param name="output">All that was printed in the step.</param>
    public static IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks, string output)
    {
        var lines = output.Length == 0 ? [] : output.Split('\n');
        var (read, from, afterCode) = (new List<Block>(), 0, 0);
        string? last = null;
        foreach (var block in blocks)
        {
            if (block is Code { First: { } first } printing)
            {
                // What stands before this code's first line, or up to the end of the last code's, belongs to the code
                // before.
                var at = first.Length > 0 ? Find(lines, from, first) : End(lines, from, last);
                if (afterCode > 0 && at > from)
                {
                    read.Insert(afterCode, new Printed(string.Join('\n', lines[from..at])));
                    from = at;
                }
                last = printing.Last;
            }
            read.Add(block);
            if (block is Code)
                afterCode = read.Count;
            if (block is Code { Explores: true })
                read.Add(new ExplorerPlace());
        }
        if (from < lines.Length)
            read.Insert(afterCode, new Printed(string.Join('\n', lines[from..])));
        return read;
    }

    static int Find(string[] lines, int from, string beginning) =>
        Array.FindIndex(lines, from, line => Begins(line, beginning));

    // The line after what was printed under a name; -1 where that cannot be told.
    static int End(string[] lines, int from, string? name)
    {
        if (string.IsNullOrEmpty(name) || Find(lines, from, name) is not (>= 0 and var line))
            return -1;
        var isTensor = lines[line].StartsWith($"{name} (", StringComparison.Ordinal);
        return isTensor ? Array.FindIndex(lines, line + 1, text => text.EndsWith(')')) + 1
            : lines[line].EndsWith(".csx:") ? -1 : line + 1;
    }

    static bool Begins(string line, string beginning) => line == beginning
        || line.StartsWith($"{beginning} (", StringComparison.Ordinal)
        || line.StartsWith($"{beginning}: ", StringComparison.Ordinal);
}
