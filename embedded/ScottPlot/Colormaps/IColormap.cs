namespace ScottPlot;

/// <summary>Turns a number into a colour.</summary>
public interface IColormap
{
    /// <summary>The colormap's name.</summary>
    string Name { get; }

    /// <summary>The colour at a position from 0 to 1.</summary>
    Color GetColor(double position);
}
