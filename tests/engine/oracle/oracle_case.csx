#nullable enable
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

/// <summary>A line of the data: <c>expression arguments => outputs ; gradients</c>, or <c>expression arguments !
/// error</c>.</summary>
public sealed class OracleCase
{
    private readonly string text;
    private readonly string[] words;
    private readonly string[] outputs;
    private readonly string[] gradients;
    private readonly string? error;

    // Numbers are as precise as the coarsest type that takes part.
    private readonly double precision;

    public OracleCase(string line)
    {
        bool fails = !line.Contains(" => ");
        int end = line.IndexOf(fails ? " ! " : " => ");
        text = line[..end];
        words = text.Split(' ');
        error = fails ? line[(end + 3)..] : null;
        var parts = fails ? [] : line[(end + 4)..].Split(" ; ");
        outputs = [.. parts.Where(part => part[0] != 'd')];
        gradients = [.. parts.Where(part => part[0] == 'd')];
        Line = line;
        precision = line.Contains("f32") ? 1e-5 : 1e-10;
    }

    /// <summary>The cases of all families, as the Python script wrote them.</summary>
    public static IReadOnlyList<OracleCase> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(Here())!, "data"), "*.txt").Order()
            .SelectMany(File.ReadAllLines).Select(line => new OracleCase(line))];

    public string Name => words[0];

    /// <summary>The line of the data.</summary>
    public string Line { get; }

    /// <summary>What differs between the expression's answer and PyTorch's, or null.</summary>
    public string? Difference(Expression expression, Tolerance tolerance)
    {
        using var scope = NewDisposeScope();
        try
        {
            var difference = error is null ? Compare(expression, tolerance) : Refusal(expression);
            return difference is null ? null : $"{text}: {difference}";
        }
        catch (Exception exception)
        {
            return $"{text}: {exception.GetType().Name}: {exception.Message.Split('\n')[0]}";
        }
    }

    private string? Compare(Expression expression, Tolerance tolerance)
    {
        var arguments = new Arguments(words[1..]);
        var answers = expression(arguments).Tensors;
        if (answers.Length != outputs.Length)
            return $"expected {outputs.Length} outputs, got {answers.Length}";
        for (int i = 0; i < answers.Length; i++)
            if (Output(answers[i], outputs[i].Split(' '), tolerance) is { } difference)
                return difference;
        var differentiable = answers.Where(answer => answer.requires_grad).Select(Weighted).ToArray();
        if (differentiable.Length > 0 != gradients.Length > 0)
            return $"requires_grad: expected {gradients.Length > 0}, got {differentiable.Length > 0}";
        if (differentiable.Length > 0)
            differentiable.Aggregate((a, b) => a + b).backward();
        return gradients.Select(part => Gradient(arguments, part.Split(' '), tolerance))
            .FirstOrDefault(difference => difference is not null);
    }

    private string? Refusal(Expression expression)
    {
        try
        {
            expression(new Arguments(words[1..]));
            return $"expected the error \"{error}\", got none";
        }
        catch (ExternalException exception)
        {
            string message = exception.Message.Split('\n')[0];
            return message == error ? null : $"expected the error \"{error}\", got \"{message}\"";
        }
    }

    // A view of an input is marked & if it must be contiguous, ~ if it must not.
    private string? Output(Tensor output, string[] parts, Tolerance tolerance)
    {
        string type = TensorSpec.Types.Single(type => type.Value == output.dtype).Key;
        string mark = parts[0][^1] == ']' ? "" : output.is_contiguous() ? "&" : "~";
        string header = $"{type}[{string.Join(',', output.shape)}]{mark}";
        return header == parts[0]
            ? tolerance.Difference(output, parts[1..], precision)
            : $"expected {parts[0]}, got {header}";
    }

    // What is differentiated: sum(output * w) with w[i] = ((7 i) mod 11 - 5.5) / 4.
    private static Tensor Weighted(Tensor output)
    {
        var weights = Enumerable.Range(0, (int)output.numel()).Select(i => (7 * i % 11 - 5.5) / 4).ToArray();
        return (output * tensor(weights).to_type(output.dtype).reshape(output.shape)).sum();
    }

    private string? Gradient(Arguments arguments, string[] parts, Tolerance tolerance)
    {
        var gradient = arguments.Leaves[parts[0][1..]].grad;
        bool none = parts.Length == 2 && parts[1] == "none";
        if (gradient is null || none)
            return gradient is null && none ? null : $"{parts[0]}: expected {parts[1]}, got {gradient}";
        // The sign of a gradient's zero depends on how many sums it went through.
        var difference = (tolerance with { SignOfZero = false }).Difference(gradient, parts[1..], precision);
        return difference is null ? null : $"{parts[0]}: {difference}";
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
