#nullable enable
using System.Runtime.InteropServices;

/// <summary>A line of the data: <c>expression arguments => outputs ; gradients</c>, or <c>expression arguments !
/// error</c>.</summary>
public sealed class OracleCase
{
    readonly string _text;
    readonly string[] _words;
    readonly string[] _outputs;
    readonly string[] _gradients;
    readonly string? _error;

    // Numbers are as precise as the coarsest type that takes part.
    readonly double _precision;

    public OracleCase(string line)
    {
        var fails = !line.Contains(" => ");
        var end = line.IndexOf(fails ? " ! " : " => ");
        _text = line[..end];
        _words = _text.Split(' ');
        _error = fails ? line[(end + 3)..] : null;
        var parts = fails ? [] : line[(end + 4)..].Split(" ; ");
        _outputs = [.. parts.Where(part => part[0] != 'd')];
        _gradients = [.. parts.Where(part => part[0] == 'd')];
        Line = line;
        _precision = line.Contains("f32") ? 1e-5 : 1e-10;
    }

    /// <summary>The cases of all families, as the Python script wrote them.</summary>
    public static IReadOnlyList<OracleCase> All { get; } =
        [.. Directory.GetFiles(Repository.PathOf("tests", "engine", "oracle", "data"), "*.txt").Order()
            .SelectMany(File.ReadAllLines).Select(line => new OracleCase(line))];

    public string Name => _words[0];

    /// <summary>The line of the data.</summary>
    public string Line { get; }

    /// <summary>What differs between the expression's answer and PyTorch's, or null.</summary>
    public string? Difference(Expression expression, Tolerance tolerance)
    {
        using var scope = NewDisposeScope();
        try
        {
            var difference = _error is null ? Compare(expression, tolerance) : Refusal(expression);
            return difference is null ? null : $"{_text}: {difference}";
        }
        catch (Exception exception)
        {
            return $"{_text}: {exception.GetType().Name}: {exception.Message.Split('\n')[0]}";
        }
    }

    string? Compare(Expression expression, Tolerance tolerance)
    {
        var arguments = new Arguments(_words[1..]);
        var answers = expression(arguments).Tensors;
        if (answers.Length != _outputs.Length)
            return $"expected {_outputs.Length} outputs, got {answers.Length}";
        for (var i = 0; i < answers.Length; i++)
            if (Output(answers[i], _outputs[i].Split(' '), tolerance) is { } difference)
                return difference;
        var differentiable = answers.Where(answer => answer.requires_grad).Select(Weighted).ToArray();
        if (differentiable.Length > 0 != _gradients.Length > 0)
            return $"requires_grad: expected {_gradients.Length > 0}, got {differentiable.Length > 0}";
        if (differentiable.Length > 0)
            differentiable.Aggregate((a, b) => a + b).backward();
        return _gradients.Select(part => Gradient(arguments, part.Split(' '), tolerance))
            .FirstOrDefault(difference => difference is not null);
    }

    string? Refusal(Expression expression)
    {
        try
        {
            expression(new Arguments(_words[1..]));
            return $"expected the error \"{_error}\", got none";
        }
        catch (ExternalException exception)
        {
            var message = exception.Message.Split('\n')[0];
            return message == _error ? null : $"expected the error \"{_error}\", got \"{message}\"";
        }
    }

    // A view of an input is marked & if it must be contiguous, ~ if it must not.
    string? Output(Tensor output, string[] parts, Tolerance tolerance)
    {
        var type = TensorSpec.Types.Single(type => type.Value == output.dtype).Key;
        var mark = parts[0][^1] == ']' ? "" : output.is_contiguous() ? "&" : "~";
        var header = $"{type}[{string.Join(',', output.shape)}]{mark}";
        return header == parts[0]
            ? tolerance.Difference(output, parts[1..], _precision)
            : $"expected {parts[0]}, got {header}";
    }

    // What is differentiated: sum(output * w) with w[i] = ((7 i) mod 11 - 5.5) / 4.
    static Tensor Weighted(Tensor output)
    {
        var weights = Enumerable.Range(0, (int)output.numel()).Select(i => (7 * i % 11 - 5.5) / 4).ToArray();
        return (output * tensor(weights).to_type(output.dtype).reshape(output.shape)).sum();
    }

    string? Gradient(Arguments arguments, string[] parts, Tolerance tolerance)
    {
        var gradient = arguments.Leaves[parts[0][1..]].grad;
        var none = parts.Length == 2 && parts[1] == "none";
        if (gradient is null || none)
            return gradient is null && none ? null : $"{parts[0]}: expected {parts[1]}, got {gradient}";
        // The sign of a gradient's zero depends on how many sums it went through.
        var difference = (tolerance with { SignOfZero = false }).Difference(gradient, parts[1..], _precision);
        return difference is null ? null : $"{parts[0]}: {difference}";
    }
}
