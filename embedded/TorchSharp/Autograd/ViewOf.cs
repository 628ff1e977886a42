namespace TorchSharp;

/// <summary>Marks a tensor as a window on a base. A write through any window changes the history of the base; the other
/// windows then derive theirs from it again.</summary>
sealed class ViewOf(TensorImpl root, bool isRecorded)
{
    int _seen = root.Rewrites;

    public TensorImpl Root { get; } = root;

    /// <summary>The operation that this window is an output of, such as <c>Output 0 of UnbindBackward0</c>; null when
    /// it was made alone.</summary>
    public string? OneOfMany { get; set; }

    /// <summary>False for a window that was made while nothing was recorded.</summary>
    public bool IsRecorded { get; } = isRecorded;

    public bool IsStale => IsRecorded && _seen != Root.Rewrites;

    /// <summary>A producer that reads the window out of the base as it is now.</summary>
    public Node? Renew(TensorImpl window)
    {
        _seen = Root.Rewrites;
        var rootTensor = new Tensor(Root, inScope: false);
        return !Root.RequiresGrad ? null : new UnaryNode(rootTensor, g => Windows.Spread(g, Root, window));
    }
}

/// <summary>Moves gradients between a base and windows on it.</summary>
static class Windows
{
    /// <summary>A gradient of the base that is the given one inside the window and 0 elsewhere.</summary>
    public static Tensor Spread(Tensor gradient, TensorImpl root, TensorImpl window)
    {
        if (window.Overlaps)
            return SpreadOverlapping(gradient, root, window);
        var whole = Canvas(root);
        Copying.Into(Within(whole, root, window), gradient.Impl);
        return Cut(whole, root).From(gradient, g => Extract(g, root, window));
    }

    // An element that several places of the window show gets the sum of their gradients.
    static Tensor SpreadOverlapping(Tensor gradient, TensorImpl root, TensorImpl window)
    {
        var places = arange(root.Storage.Bytes.Length / root.Dtype.Size());
        var shown = places.as_strided(window.Shape, window.Strides, window.Offset).reshape(-1);
        return zeros(places.Impl.Shape, gradient.dtype).index_add(0, shown, gradient.reshape(-1), 1)
            .as_strided(root.Shape, root.Strides, root.Offset);
    }

    /// <summary>The gradient of the base with 0 inside the window, whose old values were overwritten.</summary>
    public static Tensor Erase(Tensor gradient, TensorImpl root, TensorImpl window)
    {
        var whole = Canvas(root);
        Copying.Into(Cut(whole, root).Impl, gradient.Impl);
        new Tensor(Within(whole, root, window), inScope: false).FillRaw(0);
        return Cut(whole, root).From(gradient, g => Erase(g, root, window));
    }

    /// <summary>The part of the base's gradient inside the window.</summary>
    public static Tensor Extract(Tensor gradient, TensorImpl root, TensorImpl window)
    {
        var whole = Canvas(root);
        Copying.Into(Cut(whole, root).Impl, gradient.Impl);
        return new Tensor(Apply.Copied(Within(whole, root, window)), inScope: false)
            .From(gradient, g => Spread(g, root, window));
    }

    // A buffer laid out like the storage of the base, so that the strides of its windows apply.
    static Storage Canvas(TensorImpl root) => Storage.Zeros(root.Storage.Length);

    static TensorImpl Within(Storage whole, TensorImpl root, TensorImpl window) =>
        new(whole, window.Shape, window.Strides, window.Offset, root.Dtype);

    static Tensor Cut(Storage whole, TensorImpl root) =>
        new(new TensorImpl(whole, root.Shape, root.Strides, root.Offset, root.Dtype), inScope: false);
}
