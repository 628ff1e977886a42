namespace AttentionWorkbench.Runner.Interactive;

/// <summary>Reads a line from a terminal, with arrow keys that move the cursor and recall earlier lines; not every
/// console has them.</summary>
sealed class LineEditor
{
    /// <summary>The result for a line that ended in Ctrl-C.</summary>
    public const string GivenUp = "\u0003";

    readonly List<string> _history = [];
    readonly StringBuilder _line = new();
    string _prompt = "";
    int _caret;
    int _recalled;
    int _row;

    /// <summary>The line without its newline; null when Ctrl-D ends the input.</summary>
    public string? Read(string prompt)
    {
        (_prompt, _caret, _recalled, _row) = (prompt, 0, _history.Count, 0);
        _line.Clear();
        Console.TreatControlCAsInput = true;
        try
        {
            Show();
            return ReadKeys();
        }
        finally
        {
            Console.TreatControlCAsInput = false;
            Console.WriteLine();
        }
    }

    string? ReadKeys()
    {
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            var isControl = key.Modifiers.HasFlag(ConsoleModifiers.Control);
            if (key.Key == ConsoleKey.Enter)
                return Finish();
            if (isControl && key.Key == ConsoleKey.C)
                return GivenUp;
            if (isControl && key.Key == ConsoleKey.D && _line.Length == 0)
                return null;
            Edit(key, isControl);
            Show();
        }
    }

    string Finish()
    {
        _caret = _line.Length;
        Show();
        var line = _line.ToString();
        if (line.Trim().Length > 0 && (_history.Count == 0 || _history[^1] != line))
            _history.Add(line);
        return line;
    }

    void Edit(ConsoleKeyInfo key, bool isControl)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow: _caret = Before(_caret); break;
            case ConsoleKey.RightArrow: _caret = After(_caret); break;
            case ConsoleKey.Home: _caret = 0; break;
            case ConsoleKey.End: _caret = _line.Length; break;
            case ConsoleKey.UpArrow: Recall(_recalled - 1); break;
            case ConsoleKey.DownArrow: Recall(_recalled + 1); break;
            case ConsoleKey.Backspace: Remove(Before(_caret), _caret); break;
            case ConsoleKey.Delete: Remove(_caret, After(_caret)); break;
            case ConsoleKey.Tab: Insert("    "); break;
            case ConsoleKey.A when isControl: _caret = 0; break;
            case ConsoleKey.E when isControl: _caret = _line.Length; break;
            case ConsoleKey.U when isControl: Remove(0, _caret); break;
            case ConsoleKey.K when isControl: Remove(_caret, _line.Length); break;
            case var _ when !char.IsControl(key.KeyChar): Insert(key.KeyChar.ToString()); break;
        }
    }

    void Insert(string text)
    {
        _line.Insert(_caret, text);
        _caret += text.Length;
    }

    void Remove(int from, int to)
    {
        _line.Remove(from, to - from);
        _caret = from;
    }

    void Recall(int index)
    {
        if (index < 0 || index > _history.Count)
            return;
        _recalled = index;
        _line.Clear().Append(index == _history.Count ? "" : _history[index]);
        _caret = _line.Length;
    }

    // A character outside the Basic Multilingual Plane is two chars, which must stay together.
    int Before(int at) =>
        Math.Max(0, at - (at > 1 && char.IsSurrogatePair(_line[at - 2], _line[at - 1]) ? 2 : 1));

    int After(int at) => Math.Min(_line.Length,
        at + (at + 1 < _line.Length && char.IsSurrogatePair(_line[at], _line[at + 1]) ? 2 : 1));

    // Redraws the line from its first row, however many rows it takes.
    void Show()
    {
        var width = Terminal.WidthOfConsole();
        var end = TextColumns.Of(_prompt + _line);
        var caret = TextColumns.Of(_prompt + _line.ToString(0, _caret));
        var text = new StringBuilder("\r");
        if (_row > 0)
            text.Append($"\e[{_row}A");
        text.Append("\e[J").Append(_prompt).Append(_line);
        // A terminal leaves the cursor at the end of a full row until the next character arrives.
        if (end > 0 && end % width == 0)
            text.Append("\r\n");
        _row = caret / width;
        if (end / width > _row)
            text.Append($"\e[{end / width - _row}A");
        text.Append('\r');
        if (caret % width > 0)
            text.Append($"\e[{caret % width}C");
        Console.Write(text);
    }
}
