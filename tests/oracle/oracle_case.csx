#nullable enable
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

/// <summary>A line of the data: <c>expression arguments => outputs ; gradients</c>, or <c>expression arguments !
/// error</c>.</summary>
public sealed class OracleCase
{
    private readonly string[] words;
    private readonly string[] expected;
    private readonly string? error;
    private readonly string text;

    public OracleCase(string line)
    {
        bool fails = !line.Contains(" => ");
        int end = line.IndexOf(fails ? " ! " : " => ");
        text = line[..end];
        words = text.Split(' ');
        error = fails ? line[(end + 3)..] : null;
        expected = fails ? [] : line[(end + 4)..].Split(" ; ");
    }

    /// <summary>The cases of all families, as the Python script wrote them.</summary>
    public static IReadOnlyList<OracleCase> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(Here())!, "data"), "*.txt").Order()
            .SelectMany(File.ReadAllLines).Select(line => new OracleCase(line))];

    public string Name => words[0];

    /// <summary>What differs between the expression's answer and PyTorch's, or null.</summary>
    public string? Difference(Expression expression, double looseness)
    {
        using var scope = NewDisposeScope();
        try
        {
            var difference = Compare(expression, looseness);
            return difference is null ? null : $"{text}: {difference}";
        }
        catch (Exception exception)
        {
            return $"{text}: {exception.GetType().Name}: {exception.Message.Split('\n')[0]}";
        }
    }

    private string? Compare(Expression expression, double looseness)
    {
        var arguments = new Arguments(words[1..]);
        if (error is not null)
            return Refusal(() => expression(arguments));
        var outputs = expression(arguments).Tensors;
        var gradients = expected.Where(part => part[0] == 'd').ToArray();
        if (outputs.Length != expected.Length - gradients.Length)
            return $"expected {expected.Length - gradients.Length} outputs, got {outputs.Length}";
        for (int i = 0; i < outputs.Length; i++)
            if (Output(outputs[i], expected[i].Split(' '), looseness) is { } difference)
                return difference;
        var differentiable = outputs.Where(output => output.requires_grad).Select(Weighted).ToArray();
        if (differentiable.Length > 0 != gradients.Length > 0)
            return $"requires_grad: expected {gradients.Length > 0}, got {differentiable.Length > 0}";
        if (differentiable.Length > 0)
            differentiable.Aggregate((a, b) => a + b).backward();
        return gradients.Select(part => Gradient(arguments, part.Split(' '), looseness))
            .FirstOrDefault(difference => difference is not null);
    }

    private string? Refusal(Action action)
    {
        try
        {
            action();
            return $"expected the error \"{error}\", got none";
        }
        catch (ExternalException exception)
        {
            string message = exception.Message.Split('\n')[0];
            return message == error ? null : $"expected the error \"{error}\", got \"{message}\"";
        }
    }

    // Dtype and shape, and a ~ for what is not contiguous, must be the same.
    private static string? Output(Tensor output, string[] parts, double looseness)
    {
        string header = $"{TensorSpec.Types.Single(type => type.Value == output.dtype).Key}[{string.Join(',',
            output.shape)}]{(output.is_contiguous() ? "" : "~")}";
        return header != parts[0]
            ? $"expected {parts[0]}, got {header}"
            : Values(output, parts[1..], looseness, signsOfZero: true);
    }

    // What is differentiated: sum(output * w) with w[i] = ((7 i) mod 11 - 5.5) / 4.
    private static Tensor Weighted(Tensor output)
    {
        var weights = Enumerable.Range(0, (int)output.numel()).Select(i => (7 * i % 11 - 5.5) / 4).ToArray();
        return (output * tensor(weights).to_type(output.dtype).reshape(output.shape)).sum();
    }

    private static string? Gradient(Arguments arguments, string[] parts, double looseness)
    {
        var gradient = arguments.Leaves[parts[0][1..]].grad;
        if (parts.Length > 1 && parts[1] == "none")
            return gradient is null ? null : $"{parts[0]}: expected none";
        if (gradient is null)
            return $"{parts[0]}: got none";
        // The sign of a gradient's zero depends on how many sums it went through.
        var difference = Values(gradient, parts[1..], looseness, signsOfZero: false);
        return difference is null ? null : $"{parts[0]}: {difference}";
    }

    private static string? Values(Tensor actual, string[] expected, double looseness, bool signsOfZero)
    {
        var values = actual.detach().to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
        if (values.Length != expected.Length)
            return $"expected {expected.Length} values, got {values.Length}";
        double relative = actual.dtype switch { ScalarType.Float32 => 1e-5, ScalarType.Float64 => 1e-10, _ => 0 };
        for (int i = 0; i < values.Length; i++)
        {
            double want = Numbers.Parse(expected[i]), have = values[i];
            bool same = want == 0 && have == 0
                ? !signsOfZero || double.IsNegative(want) == double.IsNegative(have)
                : want.Equals(have) || Math.Abs(want - have) <= looseness * relative * (0.1 + Math.Abs(want));
            if (!same)
                return $"[{i}]: expected {expected[i]}, got {have.ToString("R", CultureInfo.InvariantCulture)}";
        }
        return null;
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
