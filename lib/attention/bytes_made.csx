/// <summary>The memory of a computation, counted tensor by tensor.</summary>
public static class BytesMade
{
    /// <summary>The bytes of all tensors that code makes, as if none were freed before its end; so it is in a training,
    /// where the way back needs them. Views count once, as the tensor that they look at. What an operator needs inside
    /// itself is not seen.</summary>
    /// <param name="given">Tensors that were there before, whose views do not count.</param>
    public static long By(Func<Tensor> code, params Tensor[] given)
    {
        using var scope = NewDisposeScope();
        code();
        var made = scope.DisposablesView.OfType<Tensor>()
            .Where(tensor => tensor.is_contiguous())                  // what is not is a view of one that is
            .OrderByDescending(tensor => tensor.numel() * tensor.element_size());
        var counted = given.ToList();
        foreach (var tensor in made)
            if (!counted.Any(other => other.bytes.Overlaps(tensor.bytes)))
                counted.Add(tensor);
        return counted.Skip(given.Length).Sum(tensor => tensor.numel() * tensor.element_size());
    }
}
