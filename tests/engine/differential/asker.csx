#nullable enable
global using TorchSharp;
global using TorchSharp.Modules;
global using static TorchSharp.torch;
using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

/// <summary>Collects questions and asks them: the result of a piece of code as one line of text, or the kind of its
/// exception.</summary>
public sealed class Asker
{
    readonly List<(string Name, Func<object?> Question)> _questions = [];

    /// <summary>Adds a question; its answer may be a tensor, a number, a text, a tuple or a list of those.</summary>
    public void For(string name, Func<object?> question) => _questions.Add((name, question));

    /// <summary>Adds a question about several values, whose answers are in one line.</summary>
    public void ForAll<T>(string name, IEnumerable<T> values, Func<T, object?> question) =>
        For(name, () => string.Join(" ; ", values.Select(value => Answer(() => question(value)))));

    /// <summary>All answers, by the names of their questions.</summary>
    public Dictionary<string, string> Answers()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return _questions.ToDictionary(each => each.Name, each => Answer(each.Question));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    static string Answer(Func<object?> question)
    {
        using var scope = NewDisposeScope();
        try
        {
            return Text(question());
        }
        catch (Exception exception)
        {
            return $"! {exception.GetType().Name}";
        }
    }

    static string Text(object? answer) => answer switch
    {
        null => "null",
        Tensor tensor => TextOf(tensor),
        string text => text.Replace("\r", "\\r").Replace("\n", "\\n"),
        float number => number.ToString("G9", CultureInfo.InvariantCulture),
        double number => number.ToString("G17", CultureInfo.InvariantCulture),
        ITuple tuple => string.Join(" | ", Enumerable.Range(0, tuple.Length).Select(i => Text(tuple[i]))),
        IEnumerable list => string.Join(",", list.Cast<object?>().Select(Text)),
        _ => Convert.ToString(answer, CultureInfo.InvariantCulture)!,
    };

    static string TextOf(Tensor tensor)
    {
        using var recording = no_grad();
        var numbers = tensor.detach().reshape(-1).to(float64).data<double>().ToArray();
        var format = tensor.dtype == float64 ? "G17" : "G9";
        return $"{tensor.dtype} [{string.Join(",", tensor.shape)}] "
            + string.Join(" ", numbers.Select(number => number.ToString(format, CultureInfo.InvariantCulture)));
    }
}
