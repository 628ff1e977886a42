namespace TorchSharp.RandomNumbers;

/// <summary>Draws indices from weights with replacement: each draw looks its number up in the running sums.</summary>
static class Multinomial
{
    public static Tensor WithReplacement(Tensor weights, long samples, RandomStream stream)
    {
        var classes = (int)weights.Impl.Shape[^1];
        var rows = Apply.Packed(weights, ScalarType.Float64).Flat<double>();
        var output = TensorImpl.Uninitialized([.. weights.Impl.Shape[..^1], samples], ScalarType.Int64);
        var drawn = output.Flat<long>();
        var running = new double[classes];
        var isFloat = weights.dtype == ScalarType.Float32;
        for (var i = 0; i < drawn.Length; i++)
        {
            if (i % samples == 0)
                Accumulate(rows.Slice(i / (int)samples * classes, classes), running, isFloat);
            drawn[i] = Find(running, stream.Double());
        }
        return new Tensor(output);
    }

    static void Accumulate(ReadOnlySpan<double> weights, double[] running, bool isFloat)
    {
        double sum = 0;
        for (var c = 0; c < running.Length; c++)
            running[c] = sum = isFloat ? (float)(sum + weights[c]) : sum + weights[c];
        for (var c = 0; c < running.Length; c++)
            running[c] = isFloat ? (float)running[c] / (float)sum : running[c] / sum;
        running[^1] = 1;
    }

    // The first class whose running sum is not below the number.
    static int Find(double[] running, double number)
    {
        int low = 0, high = running.Length;
        while (high > low)
        {
            var middle = low + (high - low) / 2;
            if (running[middle] < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
