namespace ScottPlot;

/// <summary>Which point of a box lies on its position: <c>UpperLeft</c> puts the box below and to the
/// right.</summary>
public enum Alignment
{
#pragma warning disable CS1591 // The names say it.
    UpperLeft = 0,
    UpperCenter = 1,
    UpperRight = 2,
    MiddleLeft = 3,
    MiddleCenter = 4,
    MiddleRight = 5,
    LowerLeft = 6,
    LowerCenter = 7,
    LowerRight = 8,
#pragma warning restore CS1591
}

/// <summary>An alignment as fractions of a box.</summary>
public static class AlignmentExtensions
{
    /// <summary>0 at the left, 0.5 in the middle, 1 at the right.</summary>
    public static float HorizontalFraction(this Alignment alignment) => (int)alignment % 3 / 2f;

    /// <summary>0 at the bottom, 0.5 in the middle, 1 at the top.</summary>
    public static float VerticalFraction(this Alignment alignment) => 1 - (int)alignment / 3 / 2f;
}
