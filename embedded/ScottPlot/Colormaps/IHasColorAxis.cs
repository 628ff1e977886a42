namespace ScottPlot;

/// <summary>Something whose colours a colour bar can explain.</summary>
public interface IHasColorAxis
{
    /// <summary>Which colours.</summary>
    IColormap Colormap { get; }

    /// <summary>Which values the first and the last colour stand for.</summary>
    Range GetRange();
}
