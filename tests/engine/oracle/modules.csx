#nullable enable

public static class ModuleExpressions
{
    public static readonly Dictionary<string, Expression> Table = new()
    {
        ["nn.ReLU"] = a => nn.ReLU().call(a.x), ["nn.GELU"] = a => nn.GELU().call(a.x),
        ["nn.SiLU"] = a => nn.SiLU().call(a.x), ["nn.Tanh"] = a => nn.Tanh().call(a.x),
        ["nn.Sigmoid"] = a => nn.Sigmoid().call(a.x), ["nn.Identity"] = a => nn.Identity().call(a.x),
        ["nn.Softmax"] = a => nn.Softmax(a.dim).call(a.x),
        ["nn.LayerNorm"] = a => nn.LayerNorm(a.size, a.eps).call(a.x),
        ["nn.Dropout_eval"] = a =>
        {
            var dropout = nn.Dropout(a.p);
            dropout.eval();
            return dropout.call(a.x);
        },
        ["nn.Sequential"] = a => nn.Sequential(nn.Tanh(), nn.LayerNorm(a.size), nn.ReLU()).call(a.x),
        ["nn.MSELoss"] = a => nn.MSELoss(a.reduction).call(a.x, a.y),
        ["nn.CrossEntropyLoss"] = a => nn.CrossEntropyLoss(reduction: a.reduction).call(a.x, a.y),
        ["nn.BCEWithLogitsLoss"] = a => nn.BCEWithLogitsLoss(reduction: a.reduction).call(a.x, a.y),
        ["nn.L1Loss"] = a => nn.L1Loss(a.reduction).call(a.x, a.y),
        ["nn.NLLLoss"] = a => nn.NLLLoss(a.weight, a.reduction).call(a.x, a.y),
        ["nn.BCELoss"] = a => nn.BCELoss(a.weight, a.reduction).call(a.x, a.y),
        ["nn.RNNCell"] = a => Fixed(nn.RNNCell(3, 2), a).call(a.x, a.y),
        ["nn.RNNCell_relu"] = a => Fixed(nn.RNNCell(3, 2, nn.NonLinearities.ReLU), a).call(a.x, a.y),
        ["nn.RNNCell_plain"] = a => Fixed(nn.RNNCell(3, 2, bias: false), a).forward(a.x),
        ["nn.GRUCell"] = a => Fixed(nn.GRUCell(3, 2), a).call(a.x, a.y),
        ["nn.GRUCell_plain"] = a => Fixed(nn.GRUCell(3, 2, bias: false), a).forward(a.x),
        ["nn.Embedding"] = a =>
        {
            var embedding = nn.Embedding(a.n, 2, a.padding);
            Fix(embedding);
            var vectors = embedding.call(a.x);
            vectors.square().sum().backward();
            return (Tensor[])[vectors.detach(), embedding.weight!.grad!];
        },

        ["optim.SGD"] = a => Trained(a, p =>
            optim.SGD(p, a.lr, a.momentum, a.dampening, a.weight_decay, a.nesterov)),
        ["optim.Adam"] = a => Trained(a, p =>
            optim.Adam(p, a.lr, a.beta1, a.beta2, a.eps, a.weight_decay, a.amsgrad)),
        ["optim.AdamW"] = a => Trained(a, p =>
            optim.AdamW(p, a.lr, a.beta1, a.beta2, a.eps, a.weight_decay, a.amsgrad)),
    };

    // The module with the parameters ((7 i) mod 11 − 5.5) / 8.
    static T Fixed<T>(T module, Arguments a) where T : nn.Module
    {
        Fix(module);
        module.to(a.x.dtype);
        return module;
    }

    static void Fix(nn.Module module)
    {
        using var _ = no_grad();
        foreach (var parameter in module.parameters())
            parameter.copy_(((arange(parameter.numel()) * 7 % 11).to_type(ScalarType.Float64) - 5.5).div(8)
                .reshape(parameter.shape));
    }

    // The parameter after steps on the loss sum((p² - y)²).
    static Tensor Trained(Arguments a, Func<Parameter[], optim.Optimizer> make)
    {
        var parameter = new Parameter(a.x.detach().clone());
        var optimizer = make([parameter]);
        for (var step = 0; step < a.n; step++)
        {
            optimizer.zero_grad();
            (parameter * parameter - a.y).pow(2).sum().backward();
            optimizer.step();
        }
        return parameter.detach();
    }
}
