namespace TorchSharp;

/// <summary>The step of Adam and AdamW. They differ in one place: Adam adds the weight decay to the gradient, AdamW
/// shrinks the parameter itself.</summary>
sealed class AdamUpdate(bool isDecoupled)
{
    // All parameters usually take the same step with the same rates: their powers are computed once.
    (double Beta1, double Beta2, int Steps) _last;
    double _meanCorrection, _rootCorrection;

    public static void Require(double? lr, double? beta1, double? beta2, double? eps, double? decay)
    {
        OptimizerHelper.RequireNonNegative("learning rate", lr);
        OptimizerHelper.RequireNonNegative("epsilon", eps);
        if (beta1 is not (>= 0 and < 1) || beta2 is not (>= 0 and < 1))
            throw new ArgumentException($"Invalid betas: {beta1}, {beta2}; both must be from 0 to below 1");
        OptimizerHelper.RequireNonNegative("weight_decay", decay);
    }

    public void Run<T>(ParameterState state, double beta1, double beta2, double eps, double decay, bool amsgrad,
        bool maximize) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var lr = state.Group.LearningRate;
        Correct(beta1, beta2, state.Steps);
        static Vector<T> Of(double value) => Vector.Create(T.CreateChecked(value));
        var rule = new Rule<T>
        {
            Sign = Of(maximize ? -1 : 1), Decay = Of(decay), Shrink = Of(isDecoupled ? 1 - lr * decay : 1),
            KeepMean = Of(beta1), AddMean = Of(1 - beta1), KeepSquare = Of(beta2), AddSquare = Of(1 - beta2),
            Root = Of(_rootCorrection), Eps = Of(eps), Step = Of(-lr / _meanCorrection),
            Decays = decay != 0 && !isDecoupled, Amsgrad = amsgrad,
        };
        state.Apply<T, Rule<T>>(rule, amsgrad ? 3 : 2);
    }

    /// <summary>The settings, in the order of a file.</summary>
    public static void Exchange(ref double? beta1, ref double? beta2, ref double? eps, ref double? decay,
        ref bool? amsgrad, ref bool? maximize, StateTransfer transfer)
    {
        transfer.Setting(ref beta1);
        transfer.Setting(ref beta2);
        transfer.Setting(ref eps);
        transfer.Setting(ref decay);
        transfer.Setting(ref amsgrad);
        transfer.Setting(ref maximize);
    }

    /// <summary>Steps, mean, mean of squares and the largest one, in the order of a file.</summary>
    public static void Exchange(ParameterState state, bool amsgrad, StateTransfer transfer)
    {
        transfer.Steps(state);
        transfer.Memory(state, 0);
        transfer.Memory(state, 1);
        transfer.MaybeMemory(state, 2, amsgrad);
    }

    void Correct(double beta1, double beta2, int steps)
    {
        if (_last == (beta1, beta2, steps))
            return;
        _last = (beta1, beta2, steps);
        _meanCorrection = 1 - Elementary.Pow(beta1, steps);
        _rootCorrection = Math.Sqrt(1 - Elementary.Pow(beta2, steps));
    }

    struct Rule<T> : IUpdateRule<T> where T : unmanaged
    {
        public Vector<T> Sign, Decay, Shrink, KeepMean, AddMean, KeepSquare, AddSquare, Root, Eps, Step;
        public bool Decays, Amsgrad;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Apply(Vector<T> g, ref Vector<T> x, ref Vector<T> mean, ref Vector<T> square,
            ref Vector<T> largest)
        {
            g *= Sign;
            if (Decays)
                g += Decay * x;
            x *= Shrink;
            mean = mean * KeepMean + AddMean * g;
            square = square * KeepSquare + AddSquare * g * g;
            var spread = square;
            if (Amsgrad)
                spread = largest = Vector.Max(largest, square);
            x += Step * mean / (Vector.SquareRoot(spread) / Root + Eps);
        }
    }
}
