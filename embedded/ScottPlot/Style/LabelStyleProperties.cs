namespace ScottPlot;

/// <summary>What has a label offers the label's properties as its own.</summary>
public abstract class LabelStyleProperties
{
    private protected LabelStyleProperties()
    {
    }

    /// <summary>The text and how it is drawn.</summary>
    public LabelStyle LabelStyle { get; set; } = new();

    /// <summary>The text.</summary>
    public string LabelText { get => LabelStyle.Text; set => LabelStyle.Text = value; }

    /// <summary>Which point of the text lies on its position.</summary>
    public Alignment LabelAlignment { get => LabelStyle.Alignment; set => LabelStyle.Alignment = value; }

    /// <summary>Degrees clockwise about the text's position.</summary>
    public float LabelRotation { get => LabelStyle.Rotation; set => LabelStyle.Rotation = value; }

    /// <summary>Height of the letters, in pixels.</summary>
    public float LabelFontSize { get => LabelStyle.FontSize; set => LabelStyle.FontSize = value; }

    /// <summary>Whether the letters are bold.</summary>
    public bool LabelBold { get => LabelStyle.Bold; set => LabelStyle.Bold = value; }

    /// <summary>The letters' colour.</summary>
    public Color LabelFontColor { get => LabelStyle.ForeColor; set => LabelStyle.ForeColor = value; }

    /// <summary>The colour behind the text.</summary>
    public Color LabelBackgroundColor
    {
        get => LabelStyle.BackgroundColor;
        set => LabelStyle.BackgroundColor = value;
    }

    /// <summary>Pixels to the right of the position.</summary>
    public float LabelOffsetX { get => LabelStyle.OffsetX; set => LabelStyle.OffsetX = value; }

    /// <summary>Pixels below the position.</summary>
    public float LabelOffsetY { get => LabelStyle.OffsetY; set => LabelStyle.OffsetY = value; }
}
