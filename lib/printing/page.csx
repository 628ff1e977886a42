#load "tensor_text.csx"
#load "../attention/shape_text.csx"

using System.Globalization;
using TorchSharp;

/// <summary>What a chapter prints: its heading, numbered steps, named values, sentences and checks. Plain UTF-8 text
/// with <c>\n</c> newlines, the same on every machine.</summary>
public static class Page
{
    const int UsualWidth = 80;
    const int WidestLine = 100;

    static int _steps;

    static Page()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.Out.NewLine = "\n";
    }

    /// <summary>Opens a chapter with its question and its seeds.</summary>
    public static void Chapter(string title, string question, string seed)
    {
        _steps = 0;
        Heading(title, '=');
        Note($"Question: {question}");
        Note($"Seed: {seed}");
    }

    /// <summary>Opens the next step.</summary>
    public static void Step(string title)
    {
        _steps++;
        Console.WriteLine();
        Heading($"{_steps.ToString(CultureInfo.InvariantCulture)}. {title}", '-');
    }

    /// <summary>Prints a tensor under its name, with its shape, as PyTorch prints it.</summary>
    public static void Show(string name, torch.Tensor tensor)
    {
        Console.WriteLine($"{name} {ShapeText.Of(tensor.shape)}");
        Console.WriteLine(TensorText.Of(tensor));
    }

    /// <summary>Prints a number, a shape or a word beside its name: <c>d_k: 2</c>.</summary>
    public static void ShowValue(string name, object value) => Console.WriteLine($"{name}: {ValueText(value)}");

    /// <summary>Prints a sentence, broken between words at the width of the terminal.</summary>
    public static void Note(string sentence)
    {
        var width = LineWidth();
        var line = new StringBuilder();
        foreach (var word in sentence.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                Console.WriteLine(line);
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        Console.WriteLine(line);
    }

    /// <summary>States what has been shown. A statement that does not hold is marked, and makes the process end with
    /// exit code 1.</summary>
    public static void Check(string statement, bool holds)
    {
        Console.WriteLine($"{(holds ? '✓' : '✗')} {statement}");
        if (!holds)
            Environment.ExitCode = 1;
    }

    /// <summary>The width of the terminal, if there is one and it is known.</summary>
    static int LineWidth() =>
        !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width
            ? Math.Min(width, WidestLine)
            : UsualWidth;

    static void Heading(string text, char underline)
    {
        Console.WriteLine(text);
        Console.WriteLine(new string(underline, text.Length));
    }

    static string ValueText(object value) => value switch
    {
        long[] shape => ShapeText.Of(shape),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}"
    };
}
