namespace TorchSharp;

/// <summary>Failures of the engine, as TorchSharp reports those of libtorch.</summary>
static class Fault
{
    public static ExternalException Of(string message) => new(message);

    public static string Text(long[] shape) => "[" + string.Join(", ", shape) + "]";

    public static string Times(long[] shape) => string.Join("x", shape);

    public static ExternalException DimensionOutOfRange(long dim, int rank)
    {
        var reach = Math.Max(rank, 1);
        return Of($"Dimension out of range (expected to be in range of [{-reach}, {reach - 1}], but got {dim})");
    }
}
