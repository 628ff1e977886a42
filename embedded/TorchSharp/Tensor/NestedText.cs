using System.Text;

namespace TorchSharp;

/// <summary>Elements in nested brackets, one pair for each dimension. Of more than six entries, the first and the last
/// three are shown.</summary>
/// <param name="text">Where it is written.</param>
/// <param name="shape">The sizes of the dimensions.</param>
/// <param name="elements">The texts of all elements, row by row.</param>
/// <param name="brackets">What opens, and what closes.</param>
/// <param name="comma">What ends a row that another follows; without it, empty lines show where dimensions end.</param>
/// <param name="newLine">What ends a line.</param>
sealed class NestedText(StringBuilder text, long[] shape, string[] elements, string brackets, string comma,
    string newLine)
{
    const long Shown = 3;

    /// <summary>Writes everything, in brackets.</summary>
    public void Append() => Append(0, 0);

    /// <summary>Writes everything without the outermost brackets.</summary>
    public void AppendWithin() => Within(0, 0);

    void Append(int dim, int place)
    {
        if (dim == shape.Length)
        {
            text.Append(elements[place]);
            return;
        }
        text.Append(brackets[0]);
        Within(dim, place);
        text.Append(brackets[1]);
    }

    // The entries of a dimension; the place counts those that were before it, in entries of its own.
    void Within(int dim, int place)
    {
        var isRow = dim == shape.Length - 1;
        var between = isRow ? " " : string.Concat(Enumerable.Repeat(newLine, comma == "" ? shape.Length - 1 - dim : 1))
            + new string(' ', dim + 1);
        for (long i = 0; i < shape[dim]; i++)
        {
            if (i > 0)
                text.Append(isRow ? "," : comma).Append(between);
            if (i == Shown && shape[dim] > 2 * Shown)
            {
                text.Append("...").Append(between);
                i = shape[dim] - Shown;
            }
            Append(dim + 1, (int)(place * shape[dim] + i));
        }
    }
}
