using static TorchSharp.torch.autograd;

namespace TorchSharp;

/// <summary>A user's custom operation: it collects the gradients of all outputs, which arrive through nodes of their
/// own, and calls backward once for those of all inputs.</summary>
sealed class FunctionNode : Node
{
    readonly AutogradContext _context;
    readonly string _name;
    readonly Func<AutogradContext, List<Tensor>, List<Tensor>> _backward;
    readonly Tensor?[] _arguments;
    readonly Edge?[] _edges;
    (long[] Shape, ScalarType Type)[] _outputs = [];
    Tensor?[]? _gradients;
    List<Tensor> _made = [];

    public FunctionNode(AutogradContext context, object[] arguments, string name,
        Func<AutogradContext, List<Tensor>, List<Tensor>> backward)
    {
        (_context, _name, _backward) = (context, name, backward);
        _arguments = [.. arguments.Select(argument => argument is Tensor { IsInvalid: false } tensor ? tensor : null)];
        IsRecorded = _arguments.Any(tensor => tensor is not null && Tensor.Records(tensor));
        _edges = [.. _arguments.Select(tensor => tensor is null ? (Edge?)null : new Edge(tensor))];
        Depth = _edges.Max(edge => edge?.Above ?? 0);
    }

    public bool IsRecorded { get; }

    public override int InputCount => _edges.Length;

    public override Node? Target(int input) => _edges[input]?.Target;

    /// <summary>Makes what forward gave the outputs of this node.</summary>
    public List<Tensor> Wrap(List<Tensor> outputs)
    {
        List<Tensor> wrapped = [.. outputs.Select(Own)];
        if (IsRecorded)
        {
            _outputs = [.. wrapped.Select(output => (output.Impl.Shape, output.dtype))];
            for (var i = 0; i < wrapped.Count; i++)
                if (wrapped[i].dtype.IsFloating() && !Holds(_context.NonDifferentiable, outputs[i]))
                    wrapped[i].Impl.Producer = new OutputNode(this, i);
        }
        for (var i = 0; i < _arguments.Length; i++)
            _arguments[i] = null; // what backward needs was saved
        return wrapped;
    }

    public override Tensor? GradientFor(int input, Tensor gradient)
    {
        if (_gradients is { } collected)
        {
            _gradients = null;
            _made = Made(collected);
        }
        return _made[input] is { IsInvalid: false } made ? _edges[input]!.Value.Fit(made) : null;
    }

    /// <summary>What was saved stays: the graph of a function can be walked again.</summary>
    public override void Release() => _made = [];

    // An input that is returned becomes another tensor, unless it was written to.
    Tensor Own(Tensor output)
    {
        var isInput = _arguments.Any(argument => argument is not null && ReferenceEquals(argument.Impl, output.Impl));
        if (!isInput)
            return output;
        if (!Holds(_context.Dirty, output))
            return new Tensor(output.Impl.Detached());
        if (IsRecorded && output.Impl.RequiresGradAsLeaf && output.is_leaf)
            throw Fault.Of("a leaf Variable that requires grad is being used in an in-place operation.");
        output.Impl.Rewrites++;
        return output;
    }

    static bool Holds(List<Tensor> tensors, Tensor tensor) =>
        tensors.Any(each => ReferenceEquals(each.Impl, tensor.Impl));

    void Collect(int output, Tensor gradient)
    {
        _gradients ??= new Tensor?[_outputs.Length];
        _gradients[output] = gradient;
    }

    List<Tensor> Made(Tensor?[] collected)
    {
        List<Tensor> gradients = [];
        for (var i = 0; i < collected.Length; i++)
            gradients.Add(collected[i] ?? Missing(_outputs[i].Shape, _outputs[i].Type));
        var made = _backward(_context, gradients);
        while (made.Count > _edges.Length && made[^1] is not { IsInvalid: false })
            made = made[..^1];
        if (made.Count != _edges.Length)
            throw Fault.Of(
                $"Function {_name} returned an incorrect number of gradients (expected {_edges.Length}), got {made.Count}");
        for (var i = 0; i < made.Count; i++)
            if (_edges[i] is null && made[i] is { IsInvalid: false })
                throw Fault.Of($"Function {_name} returned a gradient at position {i + 1}, but the " +
                    "corresponding forward input was not a Tensor");
        return made;
    }

    Tensor Missing(long[] shape, ScalarType type)
    {
        var tensor = new Tensor(TensorImpl.Zeros(shape, type), inScope: false);
        if (!_context.MaterializeGrads)
            tensor.Dispose();
        return tensor;
    }

    /// <summary>One output: its gradient is handed to the operation; a token is passed on in its place.</summary>
    sealed class OutputNode : Node
    {
        static readonly long[] None = [];

        readonly FunctionNode _function;
        readonly int _output;

        public OutputNode(FunctionNode function, int output) =>
            (_function, _output, Depth) = (function, output, function.Depth + 1);

        public override int InputCount => 1;

        public override Node? Target(int input) => _function;

        public override Tensor? GradientFor(int input, Tensor gradient)
        {
            _function.Collect(_output, gradient);
            return new Tensor(TensorImpl.Zeros(None, ScalarType.Float32), inScope: false);
        }
    }
}
