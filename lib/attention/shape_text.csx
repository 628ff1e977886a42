// Every exercise compiles this file again, so it is written in plain C#, as matmul.csx is.

/// <summary>A shape in the notation of the course.</summary>
public static class ShapeText
{
    /// <summary><c>(2, 6, 3)</c>, <c>(6)</c> without Python's comma, and <c>(scalar)</c> for a tensor without
    /// dimensions.</summary>
    public static string Of(params long[] shape)
    {
        return shape.Length == 0 ? "(scalar)" : "(" + string.Join(", ", shape) + ")";
    }
}
