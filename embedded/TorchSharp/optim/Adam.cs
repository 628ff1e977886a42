namespace TorchSharp.Modules;

public partial class Adam
{
    private readonly AdamUpdate _update = new(isDecoupled: false);

    private static void Require(Options o) =>
        AdamUpdate.Require(o.LearningRate, o.beta1, o.beta2, o.eps, o.weight_decay);

    private protected override void Update<T>(ParameterState state)
    {
        var o = (Options)state.Group.Options;
        _update.Run<T>(state, o.beta1!.Value, o.beta2!.Value, o.eps!.Value, o.weight_decay!.Value, o.amsgrad!.Value,
            o.maximize!.Value);
    }
}
