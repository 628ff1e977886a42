namespace TorchSharp.Modules;

public partial class RMSProp
{
    static void Require(Options o)
    {
        RequireNonNegative("learning rate", o.LearningRate);
        RequireNonNegative("epsilon", o.eps);
        RequireNonNegative("alpha", o.alpha);
        RequireNonNegative("momentum", o.momentum);
        RequireNonNegative("weight_decay", o.weight_decay);
    }

    private protected override void Update<T>(ParameterState state)
    {
        static Vector<T> Of(double value) => Vector.Create(T.CreateChecked(value));
        var o = (Options)state.Group.Options;
        var alpha = o.alpha!.Value;
        var rule = new Rule<T>
        {
            Sign = Of(o.maximize!.Value ? -1 : 1), Rate = Of(-o.LearningRate!.Value),
            Decay = Of(o.weight_decay!.Value), Keep = Of(alpha), Add = Of(1 - alpha), Eps = Of(o.eps!.Value),
            Momentum = Of(o.momentum!.Value), Decays = o.weight_decay != 0, HasMomentum = o.momentum > 0,
            IsCentered = o.centered!.Value,
        };
        state.Apply<T, Rule<T>>(rule, rule.IsCentered ? 3 : rule.HasMomentum ? 2 : 1);
    }

    struct Rule<T> : IUpdateRule<T> where T : unmanaged
    {
        public Vector<T> Sign, Rate, Decay, Keep, Add, Eps, Momentum;
        public bool Decays, HasMomentum, IsCentered;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Apply(Vector<T> g, ref Vector<T> x, ref Vector<T> square, ref Vector<T> velocity,
            ref Vector<T> mean)
        {
            g *= Sign;
            if (Decays)
                g += Decay * x;
            square = square * Keep + Add * g * g;
            var spread = square;
            if (IsCentered)
            {
                mean = mean * Keep + Add * g;
                spread -= mean * mean;
            }
            spread = Vector.SquareRoot(spread) + Eps;
            if (HasMomentum)
                x += Rate * (velocity = velocity * Momentum + g / spread);
            else
                x += Rate * g / spread;
        }
    }

    private protected override void Exchange(OptimizerOptions options, StateTransfer transfer)
    {
        var o = (Options)options;
        transfer.Setting(ref o.maximize);
        transfer.Setting(ref o.momentum);
        transfer.Setting(ref o.alpha);
        transfer.Setting(ref o.eps);
        transfer.Setting(ref o.weight_decay);
        transfer.Setting(ref o.centered);
    }

    private protected override void Exchange(ParameterState state, StateTransfer transfer)
    {
        transfer.Steps(state);
        transfer.Memory(state, 0);
        transfer.MaybeMemory(state, 1, true);
        transfer.MaybeMemory(state, 2, true);
    }
}
