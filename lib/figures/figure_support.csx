#load "figure.csx"

/// <summary>Whether this machine can draw at all: ScottPlot needs a native library that not every platform
/// has.</summary>
public static class FigureSupport
{
    static readonly Lazy<string> Found = new(Try);

    /// <summary>Why no figure can be drawn here; null if figures can be drawn.</summary>
    public static string Obstacle => Found.Value;

    static string Try()
    {
        try
        {
            Figure.New();
            return null;
        }
        catch (Exception error)
            when (error is TypeInitializationException or DllNotFoundException or BadImageFormatException)
        {
            // The first sentence names the library; the rest lists the many places that were searched.
            return error.GetBaseException().Message.Split('\n')[0].Split(". ")[0].TrimEnd('.');
        }
    }
}
