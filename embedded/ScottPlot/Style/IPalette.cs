namespace ScottPlot;

/// <summary>Colours for curves and bars, in the order they are given out.</summary>
public interface IPalette
{
    /// <summary>The palette's name.</summary>
    string Name { get; }

    /// <summary>What it is good for.</summary>
    string Description { get; }

    /// <summary>The colours, in order.</summary>
    Color[] Colors { get; }

    /// <summary>The colour of the plottable with this number; after the last comes the first again.</summary>
    Color GetColor(int index);
}
