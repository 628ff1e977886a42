namespace TorchSharp;

/// <summary>What networks over sequences have in common: layers upon layers, each in one or both directions, whose
/// weights are drawn uniformly from plus or minus 1 / sqrt(hidden).</summary>
sealed class RecurrentStack
{
    readonly nn.Module _module;
    readonly (Parameter OfInput, Parameter OfState, Parameter? InputBias, Parameter? StateBias)[] _parts;
    readonly long _input, _hidden;
    readonly int _layers, _directions;
    readonly bool _batchFirst;
    readonly double _dropout;

    public RecurrentStack(nn.Module module, int gates, long input, long hidden, long layers, bool bias, bool batchFirst,
        double dropout, bool bidirectional, ScalarType? type)
    {
        if (hidden <= 0 || layers <= 0)
            throw Fault.Of($"{(hidden <= 0 ? "hidden_size" : "num_layers")} must be greater than zero");
        if (dropout is not (>= 0 and <= 1))
            throw Fault.Of("dropout should be a number in range [0, 1] representing the probability of an element being " +
                $"zeroed, but is {dropout}");
        (_module, _input, _hidden, _layers) = (module, input, hidden, (int)layers);
        (_directions, _batchFirst, _dropout) = (bidirectional ? 2 : 1, batchFirst, dropout);
        _parts = new (Parameter, Parameter, Parameter?, Parameter?)[_layers * _directions];
        for (var i = 0; i < _parts.Length; i++)
        {
            var layer = i / _directions;
            var end = $"l{layer}{(i % _directions == 1 ? "_reverse" : "")}";
            var drawn = RecurrentParts.Draw(gates, layer == 0 ? input : hidden * _directions, hidden, bias, type);
            string[] names = ["weight_ih", "weight_hh", "bias_ih", "bias_hh"];
            for (var p = 0; p < drawn.Length; p++)
                module.register_parameter($"{names[p]}_{end}", drawn[p]);
            _parts[i] = (drawn[0], drawn[1], bias ? drawn[2] : null, bias ? drawn[3] : null);
        }
        module.EndRegistration();
    }

    /// <summary>The weights and biases of a layer in a direction.</summary>
    public (Parameter OfInput, Parameter OfState, Parameter? InputBias, Parameter? StateBias) this[long index] =>
        index >= 0 && index < _parts.Length ? _parts[index] : throw new ArgumentOutOfRangeException(nameof(index),
            $"there are {_parts.Length} layers and directions");

    /// <summary>All outputs of the last layer, and the last states: (L, b, input), or (b, L, input) when the batch comes
    /// first, or (L, input), to the same with directions times hidden; states (layers directions, b, hidden). A step
    /// takes what the weights make of input and state, and the states before, to those after; the first of them is the
    /// output.</summary>
    public (Tensor Output, Tensor[] States) Run(Tensor input, Tensor?[] first,
        Func<Tensor, Tensor, Tensor[], Tensor[]> step)
    {
        var isAlone = input.dim() == 2;
        if (input.dim() is not (2 or 3) || input.Impl.Shape[^1] != _input)
            throw Fault.Of($"input must be (L, b, {_input}) or (L, {_input}), but its shape is " +
                Fault.Text(input.Impl.Shape));
        var x = isAlone ? input.unsqueeze(1) : _batchFirst ? input.transpose(0, 1) : input;
        if (x.Impl.Shape[0] == 0)
            throw Fault.Of("Expected sequence length to be larger than 0 in RNN");
        var batch = x.Impl.Shape[1];
        Tensor[] states = [.. first.Select(state => Start(state, batch, isAlone, x.dtype))];
        var finals = new List<Tensor>[states.Length];
        for (var s = 0; s < finals.Length; s++)
            finals[s] = [];
        for (var layer = 0; layer < _layers; layer++)
        {
            var directions = new Tensor[_directions];
            for (var d = 0; d < _directions; d++)
            {
                var i = layer * _directions + d;
                (directions[d], var last) = Along(x, i, [.. states.Select(state => state[i])], d == 1, step);
                for (var s = 0; s < finals.Length; s++)
                    finals[s].Add(last[s]);
            }
            x = _directions == 1 ? directions[0] : cat(directions, -1);
            if (layer < _layers - 1)
                x = nn.functional.dropout(x, _dropout, _module.training);
        }
        Tensor[] ends = [.. finals.Select(each => stack(each))];
        return isAlone ? (x.squeeze(1), [.. ends.Select(end => end.squeeze(1))])
            : (_batchFirst ? x.transpose(0, 1) : x, ends);
    }

    (Tensor Outputs, Tensor[] Last) Along(Tensor x, int part, Tensor[] state, bool isBackward,
        Func<Tensor, Tensor, Tensor[], Tensor[]> step)
    {
        var (ofInput, ofState, inputBias, stateBias) = _parts[part];
        var inputs = nn.functional.linear(x, ofInput, inputBias).unbind(0);
        var outputs = new Tensor[inputs.Length];
        for (var t = 0; t < inputs.Length; t++)
        {
            var at = isBackward ? inputs.Length - 1 - t : t;
            state = step(inputs[at], nn.functional.linear(state[0], ofState, stateBias), state);
            outputs[at] = state[0];
        }
        return (stack(outputs), state);
    }

    Tensor Start(Tensor? state, long batch, bool isAlone, ScalarType type)
    {
        long[] shape = [_parts.Length, batch, _hidden];
        if (state is null)
            return zeros(shape, type);
        if (isAlone && state.dim() == 2)
            state = state.unsqueeze(1);
        return Dims.Same(state.Impl.Shape, shape) ? state
            : throw Fault.Of($"Expected hidden size {Fault.Text(shape)}, got {Fault.Text(state.Impl.Shape)}");
    }
}
