#load "tensor_layout.csx"
#load "../attention/shape_text.csx"

using TorchSharp;

/// <summary>Tensors as text, exactly as PyTorch's <c>print(tensor)</c> writes them with its default options,
/// in every culture: <c>tensor([0.9544, 1.4950])</c>.</summary>
public static class TensorText
{
    const string Opening = "tensor(";

    /// <summary>Writes a tensor of any shape and real dtype as if it were detached.</summary>
    public static string Of(torch.Tensor tensor)
    {
        using var scope = torch.NewDisposeScope();
        var values = tensor.detach().cpu();
        var text = new StringBuilder(Opening);
        if (values.numel() > 0)
            text.Append(TensorLayout.Of(values, Opening.Length));
        else
            text.Append("[]").Append(values.shape.Length == 1 ? "" : $", size={ShapeText.Of(values.shape)}");
        AppendDtype(text, values);
        return text.Append(')').ToString();
    }

    /// <summary>Names the dtype unless the elements show it; on a new line where it does not fit.</summary>
    static void AppendDtype(StringBuilder text, torch.Tensor tensor)
    {
        if (IsEvident(tensor))
            return;
        var suffix = $"dtype=torch.{Name(tensor.dtype)}";
        var lastLine = text.Length - text.ToString().LastIndexOf('\n') - 1;
        // PyTorch keeps room for two separators of two characters.
        var fits = lastLine + 2 + 2 + suffix.Length <= TensorLayout.LineWidth;
        text.Append(fits ? ", " : ",\n" + new string(' ', Opening.Length)).Append(suffix);
    }

    static bool IsEvident(torch.Tensor tensor) => tensor.dtype switch
    {
        torch.ScalarType.Float32 => true,
        torch.ScalarType.Int64 or torch.ScalarType.Bool => tensor.numel() > 0,
        _ => false
    };

    static string Name(torch.ScalarType dtype) => dtype switch
    {
        torch.ScalarType.Byte => "uint8",
        _ => dtype.ToString().ToLowerInvariant()
    };
}
