/// <summary>How often a model is right.</summary>
public static class Accuracy
{
    /// <summary>The share of places that are true.</summary>
    /// <param name="right">Booleans of any shape, such as <c>predicted.eq(expected)</c></param>
    /// <returns>0 … 1</returns>
    public static double Of(Tensor right) => right.to_type(ScalarType.Float32).mean().item<float>();
}
