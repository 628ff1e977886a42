namespace ScottPlot;

/// <summary>A text and how it is drawn.</summary>
public sealed class LabelStyle
{
    /// <summary>The text; a line break starts a new line.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether the text is drawn at all.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>Which point of the text lies on its position.</summary>
    public Alignment Alignment { get; set; } = Alignment.UpperLeft;

    /// <summary>Degrees clockwise about the text's position.</summary>
    public float Rotation { get; set; }

    /// <summary>Height of a line's letters, in pixels.</summary>
    public float FontSize { get; set; } = 12;

    /// <summary>Whether the letters are bold.</summary>
    public bool Bold { get; set; }

    /// <summary>The letters' colour.</summary>
    public Color ForeColor { get; set; } = Colors.Black;

    /// <summary>The colour behind the text.</summary>
    public Color BackgroundColor { get; set; } = Colors.Transparent;

    /// <summary>Pixels to the right of the position.</summary>
    public float OffsetX;

    /// <summary>Pixels below the position.</summary>
    public float OffsetY;

    /// <summary>The same style with another alignment.</summary>
    internal LabelStyle Aligned(Alignment alignment)
    {
        var copy = (LabelStyle)MemberwiseClone();
        copy.Alignment = alignment;
        return copy;
    }
}
