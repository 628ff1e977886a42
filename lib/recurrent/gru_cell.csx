/// <summary>The gated recurrent unit (Cho et al. 2014, section 2.3), made of two Linear layers: one step of a network
/// that reads a sequence token by token and keeps what it has read in a hidden state.</summary>
public sealed class GruCell : nn.Module<Tensor, Tensor, Tensor>
{
    /// <summary>The layers: dIn to 3 dHidden and dHidden to 3 dHidden, each for both gates and the new state.</summary>
    public readonly Linear of_input;
    public readonly Linear of_state;

    /// <param name="dIn">Width of a token.</param>
    /// <param name="dHidden">Width of the hidden state.</param>
    public GruCell(long dIn, long dHidden) : base(nameof(GruCell))
    {
        of_input = nn.Linear(dIn, 3 * dHidden);
        of_state = nn.Linear(dHidden, 3 * dHidden);
        RegisterComponents();
    }

    /// <summary>The hidden state after one more token.</summary>
    /// <param name="x">The token, (b, dIn)</param>
    /// <param name="h">The state before it, (b, dHidden)</param>
    /// <returns>(b, dHidden)</returns>
    public override Tensor forward(Tensor x, Tensor h) => Next(of_input.forward(x), h);

    /// <summary>The input's half of all steps at once: it does not depend on the state.</summary>
    /// <param name="x">All tokens, (b, T, dIn)</param>
    /// <returns>(b, T, 3 * dHidden)</returns>
    public Tensor Inputs(Tensor x) => of_input.forward(x);

    /// <summary>The state after a token whose half of the step is known.</summary>
    /// <param name="input">(b, 3 * dHidden)</param>
    /// <param name="h">(b, dHidden)</param>
    public Tensor Next(Tensor input, Tensor h)
    {
        var dHidden = of_state.in_features;
        var state = of_state.forward(h);                          // (b, 3 * dHidden)
        var gates = (input.narrow(1, 0, 2 * dHidden) + state.narrow(1, 0, 2 * dHidden)).sigmoid();
        var reset = gates.narrow(1, 0, dHidden);                  // how much of the past the candidate sees
        var update = gates.narrow(1, dHidden, dHidden);           // how much of the past stays
        var candidate = (input.narrow(1, 2 * dHidden, dHidden) + reset * state.narrow(1, 2 * dHidden, dHidden)).tanh();
        return candidate + update * (h - candidate);
    }
}
