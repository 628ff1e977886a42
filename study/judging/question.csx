#nullable enable
using TorchSharp;

/// <summary>A question to an exercise: its function is called with these arguments.</summary>
/// <param name="Arguments">In the order of the function's parameters. A scalar stands for a number.</param>
public sealed record Question(params torch.Tensor[] Arguments)
{
    /// <summary>What <c>forward</c> takes, where the function makes a module.</summary>
    public torch.Tensor? Input { get; init; }

    /// <summary>The seed of everything that is drawn during the call.</summary>
    public int Seed { get; init; }

    /// <summary>Whether the gradients of all arguments are requested too.</summary>
    public bool Gradients { get; init; }

    /// <summary>Whether a module is in training mode.</summary>
    public bool Training { get; init; }

    /// <summary>Whether the result must be a view of the first argument, not a copy.</summary>
    public bool Views { get; init; }

    /// <summary>An argument that is a whole number, such as a width.</summary>
    public long Whole(int place) => Arguments[place].item<long>();

    /// <summary>Writes questions in the format that <see cref="Answering"/> reads.</summary>
    public static byte[] Bytes(IEnumerable<Question> questions)
    {
        var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        foreach (var question in questions)
        {
            to.Write(question.Seed);
            to.Write(question.Gradients);
            to.Write(question.Training);
            to.Write(question.Views);
            Write(to, question.Arguments);
            Write(to, question.Input is null ? [] : [question.Input]);
        }
        return bytes.ToArray();
    }

    static void Write(BinaryWriter to, torch.Tensor[] tensors)
    {
        to.Write(tensors.Length);
        foreach (var tensor in tensors)
            Answering.Write(to, tensor);
    }
}
