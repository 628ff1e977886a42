namespace TorchSharp;

/// <summary>Marks a tensor as a view of a base. A write through any view changes the history of the base; the other
/// views then derive theirs from it again.</summary>
sealed class ViewOf(TensorImpl root, bool isRecorded)
{
    int _seen = root.Rewrites;

    public TensorImpl Root { get; } = root;

    /// <summary>The operation that this view is an output of, such as <c>Output 0 of UnbindBackward0</c>; null when
    /// it was made alone.</summary>
    public string? OneOfMany { get; set; }

    /// <summary>False for a view that was made while nothing was recorded.</summary>
    public bool IsRecorded { get; } = isRecorded;

    public bool IsStale => IsRecorded && _seen != Root.Rewrites;

    /// <summary>A producer that reads the view out of the base as it is now.</summary>
    public Node? Renew(TensorImpl view)
    {
        _seen = Root.Rewrites;
        var rootTensor = new Tensor(Root, inScope: false);
        return !Root.RequiresGrad ? null : new UnaryNode(rootTensor, g => ViewGradients.Spread(g, Root, view));
    }
}

/// <summary>Moves gradients between a base and views of it.</summary>
static class ViewGradients
{
    /// <summary>A gradient of the base that is the given one inside the view and 0 elsewhere.</summary>
    public static Tensor Spread(Tensor gradient, TensorImpl root, TensorImpl view)
    {
        if (view.Overlaps)
            return SpreadOverlapping(gradient, root, view);
        var whole = Canvas(root);
        Copying.Into(Within(whole, root, view), gradient.Impl);
        return Cut(whole, root).From(gradient, g => Extract(g, root, view));
    }

    // An element that several places of the view show gets the sum of their gradients.
    static Tensor SpreadOverlapping(Tensor gradient, TensorImpl root, TensorImpl view)
    {
        var places = arange(root.Storage.Bytes.Length / root.Dtype.Size());
        var shown = places.as_strided(view.Shape, view.Strides, view.Offset).reshape(-1);
        return zeros(places.Impl.Shape, gradient.dtype).index_add(0, shown, gradient.reshape(-1), 1)
            .as_strided(root.Shape, root.Strides, root.Offset);
    }

    /// <summary>The gradient of the base with 0 inside the view, whose old values were overwritten.</summary>
    public static Tensor Erase(Tensor gradient, TensorImpl root, TensorImpl view)
    {
        var whole = Canvas(root);
        Copying.Into(Cut(whole, root).Impl, gradient.Impl);
        new Tensor(Within(whole, root, view), inScope: false).FillRaw(0);
        return Cut(whole, root).From(gradient, g => Erase(g, root, view));
    }

    /// <summary>The part of the base's gradient inside the view.</summary>
    public static Tensor Extract(Tensor gradient, TensorImpl root, TensorImpl view)
    {
        var whole = Canvas(root);
        Copying.Into(Cut(whole, root).Impl, gradient.Impl);
        return new Tensor(Apply.Copied(Within(whole, root, view)), inScope: false)
            .From(gradient, g => Spread(g, root, view));
    }

    // A buffer laid out like the storage of the base, so that the strides of its views apply.
    static Storage Canvas(TensorImpl root) => Storage.Zeros(root.Storage.Length);

    static TensorImpl Within(Storage whole, TensorImpl root, TensorImpl view) =>
        new(whole, view.Shape, view.Strides, view.Offset, root.Dtype);

    static Tensor Cut(Storage whole, TensorImpl root) =>
        new(new TensorImpl(whole, root.Shape, root.Strides, root.Offset, root.Dtype), inScope: false);
}
