// Exercise: one module's weights in another
//
// Two modules do the same: one keeps its matrices in Linear layers, the other in parameters.
// Copy the three matrices from the first into the second, so that both give the same.
// a.copy_(b) writes the numbers of b into a. A parameter may be written only while nothing is
// recorded for gradients: inside using (no_grad()) { ... }.
// source.W_query.weight holds a Linear layer's matrix, target.W_query is a parameter.

#load "../../../study/exercise.csx"

void CopyThreeMatrices(MatricesOfLayers source, MatricesOfParameters target)
{
    throw new NotImplementedException();
}

// What follows is right: both modules, and a third that holds them and asks the second.
class MatricesOfLayers : nn.Module
{
    public readonly Linear W_query, W_key, W_value;

    public MatricesOfLayers(long d_in, long d_out) : base(nameof(MatricesOfLayers))
    {
        W_query = nn.Linear(d_in, d_out, hasBias: false);
        W_key = nn.Linear(d_in, d_out, hasBias: false);
        W_value = nn.Linear(d_in, d_out, hasBias: false);
        RegisterComponents();
    }
}

class MatricesOfParameters : nn.Module<Tensor, Tensor>
{
    public readonly Parameter W_query, W_key, W_value;

    public MatricesOfParameters(long d_in, long d_out) : base(nameof(MatricesOfParameters))
    {
        W_query = new Parameter(rand(d_in, d_out));
        W_key = new Parameter(rand(d_in, d_out));
        W_value = new Parameter(rand(d_in, d_out));
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)          // (T, d_in)
    {
        var scores = matmul(matmul(x, W_query), matmul(x, W_key).T);              // (T, T)
        var weights = softmax(scores / Math.Sqrt(W_key.shape[^1]), dim: -1);
        return matmul(weights, matmul(x, W_value));   // (T, T) x (T, d_out) -> (T, d_out)
    }
}

class CopiedMatrices : nn.Module<Tensor, Tensor>
{
    public readonly MatricesOfLayers source;
    public readonly MatricesOfParameters target;

    public CopiedMatrices(long d_in, long d_out) : base(nameof(CopiedMatrices))
    {
        source = new MatricesOfLayers(d_in, d_out);
        target = new MatricesOfParameters(d_in, d_out);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x) => target.forward(x);
}

Answer((long d_in, long d_out) =>
{
    var both = new CopiedMatrices(d_in, d_out);
    CopyThreeMatrices(both.source, both.target);
    return both;
});
