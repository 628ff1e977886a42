namespace TorchSharp.Modules;

public partial class AdamW
{
    readonly AdamUpdate _update = new(isDecoupled: true);

    static void Require(Options o) =>
        AdamUpdate.Require(o.LearningRate, o.beta1, o.beta2, o.eps, o.weight_decay);

    private protected override void Update<T>(ParameterState state)
    {
        var o = (Options)state.Group.Options;
        _update.Run<T>(state, o.beta1!.Value, o.beta2!.Value, o.eps!.Value, o.weight_decay!.Value, o.amsgrad!.Value,
            o.maximize!.Value);
    }

    private protected override void Exchange(OptimizerOptions options, StateTransfer transfer)
    {
        var o = (Options)options;
        AdamUpdate.Exchange(ref o.beta1, ref o.beta2, ref o.eps, ref o.weight_decay, ref o.amsgrad,
            ref o.maximize, transfer);
    }

    private protected override void Exchange(ParameterState state, StateTransfer transfer) =>
        AdamUpdate.Exchange(state, ((Options)state.Group.Options).amsgrad == true, transfer);
}
