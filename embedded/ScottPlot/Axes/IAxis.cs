namespace ScottPlot;

/// <summary>A side of the data area with a scale.</summary>
public interface IAxis : IPanel
{
    /// <summary>The value at the left or at the bottom.</summary>
    double Min { get; set; }

    /// <summary>The value at the right or at the top.</summary>
    double Max { get; set; }

    /// <summary>What the axis shows, in words.</summary>
    LabelStyle Label { get; }

    /// <summary>How the labels of the ticks are drawn.</summary>
    /// <remarks>The alignment counts only together with a rotation.</remarks>
    LabelStyle TickLabelStyle { get; set; }

    /// <summary>How long ticks are drawn.</summary>
    TickMarkStyle MajorTickStyle { get; set; }

    /// <summary>How short ticks are drawn.</summary>
    TickMarkStyle MinorTickStyle { get; set; }

    /// <summary>How the line along the data area is drawn.</summary>
    LineStyle FrameLineStyle { get; }

    /// <summary>Decides where the ticks are.</summary>
    ITickGenerator TickGenerator { get; set; }

    /// <summary>Puts a labelled tick at each position, and no other.</summary>
    /// <exception cref="ArgumentException">There are not as many labels as positions.</exception>
    void SetTicks(double[] xs, string[] labels);
}
