// Exercise: where dropout goes
//
// Write a module that turns scores, (T, T), into attention weights, and drops some of these
// with nn.Dropout while it trains. (Draw nothing yourself: it must draw as the check does.)
// In evaluation it drops nothing.
// No mask here: only softmax and dropout.
// Whoever switches a module to training or evaluation, by train() or eval(), switches all modules
// in its fields along, once the constructor has called RegisterComponents().

#load "../../../study/exercise.csx"

class WeightsWithDropout : nn.Module<Tensor, Tensor>
{
    readonly Dropout dropout;

    public WeightsWithDropout(double p) : base("WeightsWithDropout")
    {
#if STARTER
        throw new NotImplementedException();
#else
        dropout = nn.Dropout(p);
        RegisterComponents();
#endif
    }

    public override Tensor forward(Tensor scores)     // (T, T) -> (T, T)
    {
#if STARTER
        throw new NotImplementedException();
#else
        return dropout.forward(softmax(scores, dim: -1));
#endif
    }
}

Answer((double p) => new WeightsWithDropout(p));
