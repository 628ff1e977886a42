#load "tensor_cells.csx"

using TorchSharp;

/// <summary>The brackets, commas and line breaks around a tensor's elements.</summary>
public sealed class TensorLayout
{
    /// <summary>No line is longer, as long as one element fits.</summary>
    public const int LineWidth = 80;

    const int Threshold = 1000;
    const int EdgeItems = 3;

    readonly StringBuilder _text = new();
    readonly TensorCells _cells;
    readonly long[] _shape;
    readonly int _indent;
    readonly bool _summarised;
    int _next;

    TensorLayout(torch.Tensor tensor, int indent)
    {
        (_shape, _indent) = (tensor.shape, indent);
        _summarised = tensor.numel() > Threshold;
        _cells = TensorCells.Of(_summarised ? Edges(tensor) : tensor);
    }

    /// <summary>The elements of a tensor of any shape, at least one; the first line starts in column
    /// <paramref name="indent"/>. Above 1000 elements the inner ones are left out.</summary>
    public static string Of(torch.Tensor tensor, int indent)
    {
        var layout = new TensorLayout(tensor, indent);
        layout.Append(0);
        return layout._text.ToString();
    }

    /// <summary>The three first and last of every dimension that has more than six.</summary>
    static torch.Tensor Edges(torch.Tensor tensor)
    {
        for (var dim = 0; dim < tensor.shape.Length; dim++)
            if (tensor.shape[dim] > 2 * EdgeItems)
                tensor = torch.cat(
                [
                    tensor.narrow(dim, 0, EdgeItems),
                    tensor.narrow(dim, tensor.shape[dim] - EdgeItems, EdgeItems)
                ], dim);
        return tensor;
    }

    void Append(int dim)
    {
        if (dim == _shape.Length)
            _text.Append(_cells[_next++]);
        else
            AppendBracket(dim);
    }

    void AppendBracket(int dim)
    {
        var isRow = dim == _shape.Length - 1;
        var perLine = isRow ? Math.Max(1, (LineWidth - _indent - dim) / (_cells.Width + 2)) : 1;
        var abridged = _summarised && _shape[dim] > 2 * EdgeItems;
        var count = abridged ? 2 * EdgeItems + 1 : (int)_shape[dim];
        _text.Append('[');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                AppendSeparator(dim, breakLine: i % perLine == 0);
            if (abridged && i == EdgeItems)
                _text.Append(isRow ? " ..." : "...");
            else
                Append(dim + 1);
        }
        _text.Append(']');
    }

    /// <summary>A row continues below its first element; matrices stand apart by one blank line for each
    /// dimension above them.</summary>
    void AppendSeparator(int dim, bool breakLine)
    {
        _text.Append(',');
        if (breakLine)
            _text.Append('\n', Math.Max(1, _shape.Length - 1 - dim)).Append(' ', _indent + dim + 1);
        else
            _text.Append(' ');
    }
}
