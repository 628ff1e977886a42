/// <summary>A module that is a function of its input and of whether it is in training.</summary>
public sealed class FunctionModule(Func<Tensor, bool, Tensor> function)
    : nn.Module<Tensor, Tensor>(nameof(FunctionModule))
{
    public override Tensor forward(Tensor x) => function(x, training);
}
