// Prints a hash of the bits of a short training run; tests/tensors_bits.csx starts it under different processors.
#load "../../lib/workbench.csx"

using TorchSharp;

Console.WriteLine(Bits.Of());

public static class Bits
{
    public static string Of()
    {
        torch.manual_seed(7);
        var bytes = new List<byte>();
        Train(bytes);
        Elementwise(bytes);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes.ToArray()));
    }

    private static void Train(List<byte> bytes)
    {
        var embed = torch.nn.Embedding(50, 48);
        var norm = torch.nn.LayerNorm(48);
        var layer = torch.nn.Linear(48, 50);
        var parameters = embed.parameters().Concat(norm.parameters()).Concat(layer.parameters()).ToArray();
        var optimiser = torch.optim.AdamW(parameters, weight_decay: 0.01);
        var tokens = torch.randint(0, 50, new long[] { 3, 70 });
        for (int step = 0; step < 4; step++)
        {
            optimiser.zero_grad();
            var x = embed.call(tokens);
            var weights = (x.matmul(x.transpose(1, 2)) / Math.Sqrt(48)).softmax(-1);
            var y = norm.call(torch.nn.functional.dropout(torch.nn.functional.gelu(weights.matmul(x)), 0.1));
            var loss = torch.nn.functional.cross_entropy(layer.call(y).view(-1, 50), tokens.flatten());
            loss.backward();
            optimiser.step();
            Add(bytes, loss);
        }
        foreach (var parameter in parameters)
            Add(bytes, parameter);
    }

    private static void Elementwise(List<byte> bytes)
    {
        foreach (var type in new[] { torch.float32, torch.float64 })
        {
            var x = torch.randn(777, dtype: type) * 5;
            var size = x.abs();
            torch.Tensor[] results = [x.exp(), x.tanh(), x.sigmoid(), x.sin(), x.cos(), x.erf(), size.log(),
                size.sqrt(),
                size.pow(1.3), size.rsqrt(), x.sum(), x.mean(), x.var(), x.softmax(0), x.log_softmax(0), x.cumsum(0),
                x.view(7, 111).matmul(x.view(111, 7)), x.view(111, 7).sum(dim: 0), torch.randn(33, dtype: type)];
            foreach (var result in results)
                Add(bytes, result);
        }
    }

    private static void Add(List<byte> bytes, torch.Tensor x) =>
        bytes.AddRange(x.detach().contiguous().bytes.ToArray());
}
