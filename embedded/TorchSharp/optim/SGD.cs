namespace TorchSharp.Modules;

public partial class SGD
{
    static void Require(Options o)
    {
        RequireNonNegative("learning rate", o.LearningRate);
        RequireNonNegative("momentum", o.momentum);
        RequireNonNegative("weight_decay", o.weight_decay);
        if (o.nesterov == true && (o.momentum == 0 || o.dampening != 0))
            throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening");
    }

    private protected override void Update<T>(ParameterState state)
    {
        var o = (Options)state.Group.Options;
        var rule = new Rule<T>
        {
            Sign = Vector.Create(T.CreateChecked(o.maximize!.Value ? -1 : 1)),
            Rate = Vector.Create(T.CreateChecked(o.LearningRate!.Value)),
            Decay = Vector.Create(T.CreateChecked(o.weight_decay!.Value)),
            Momentum = Vector.Create(T.CreateChecked(o.momentum!.Value)),
            // The first velocity is the gradient itself.
            Share = Vector.Create(T.CreateChecked(state.HasMemory ? 1 - o.dampening!.Value : 1)),
            Decays = o.weight_decay != 0, HasMomentum = o.momentum != 0, LooksAhead = o.nesterov!.Value,
        };
        state.Apply<T, Rule<T>>(rule, rule.HasMomentum ? 1 : 0);
    }

    struct Rule<T> : IUpdateRule<T> where T : unmanaged
    {
        public Vector<T> Sign, Rate, Decay, Momentum, Share;
        public bool Decays, HasMomentum, LooksAhead;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Apply(Vector<T> g, ref Vector<T> x, ref Vector<T> velocity, ref Vector<T> b,
            ref Vector<T> c)
        {
            g *= Sign;
            if (Decays)
                g += Decay * x;
            if (HasMomentum)
            {
                velocity = velocity * Momentum + Share * g;
                g = LooksAhead ? g + Momentum * velocity : velocity;
            }
            x -= Rate * g;
        }
    }

    private protected override void Exchange(OptimizerOptions options, StateTransfer transfer)
    {
        var o = (Options)options;
        transfer.Setting(ref o.momentum);
        transfer.Setting(ref o.dampening);
        transfer.Setting(ref o.weight_decay);
        transfer.Setting(ref o.nesterov);
        transfer.Setting(ref o.maximize);
    }

    private protected override void Exchange(ParameterState state, StateTransfer transfer) =>
        transfer.MaybeMemory(state, 0, state.HasMemory);
}
