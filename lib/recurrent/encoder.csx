/// <summary>Reads a sentence in both directions, as Bahdanau et al. 2014 do (section 3.2): the state at a word knows
/// what came before it from one network, and what comes after it from another.</summary>
public sealed class Encoder : nn.Module<Tensor, Tensor>
{
    /// <summary>The networks that read from the first word on and from the last word back.</summary>
    public readonly GruCell forwards;
    public readonly GruCell backwards;

    /// <param name="dIn">Width of a token.</param>
    /// <param name="dHidden">Width of one direction's state.</param>
    public Encoder(long dIn, long dHidden) : base(nameof(Encoder))
    {
        forwards = new GruCell(dIn, dHidden);
        backwards = new GruCell(dIn, dHidden);
        RegisterComponents();
    }

    /// <param name="x">(b, T, dIn)</param>
    /// <returns>The states at every token, (b, T, 2 * dHidden)</returns>
    public override Tensor forward(Tensor x)
    {
        var T = (int)x.shape[1];
        var there = States(forwards, x, Enumerable.Range(0, T));
        var back = States(backwards, x, Enumerable.Range(0, T).Reverse());
        return cat(new[] { there, back }, dim: -1);               // (b, T, 2 * dHidden)
    }

    /// <summary>The last state of each direction: all that a decoder without attention gets to see.</summary>
    /// <param name="states">What <see cref="forward"/> returned, (b, T, 2 * dHidden)</param>
    /// <returns>(b, 2 * dHidden)</returns>
    public Tensor Summary(Tensor states)
    {
        var dHidden = forwards.of_state.in_features;
        return cat(new[] { states[.., ^1].narrow(1, 0, dHidden), states[.., 0].narrow(1, dHidden, dHidden) }, dim: -1);
    }

    static Tensor States(GruCell cell, Tensor x, IEnumerable<int> order)
    {
        var inputs = cell.Inputs(x);                              // (b, T, 3 * dHidden)
        var h = zeros(x.shape[0], cell.of_state.in_features);     // (b, dHidden)
        var states = new Tensor[x.shape[1]];
        foreach (var t in order)
            states[t] = h = cell.Next(inputs[.., t], h);
        return stack(states, dim: 1);                             // (b, T, dHidden)
    }
}
