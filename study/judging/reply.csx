#nullable enable
using System.Text.RegularExpressions;
using TorchSharp;

/// <summary>What an exercise replied to a question.</summary>
/// <param name="Values">By name: the result, the arguments after the call, gradients, and the module's state
/// dict.</param>
/// <param name="Error">The exception instead of a result, or null.</param>
public sealed record Reply(IReadOnlyDictionary<string, torch.Tensor> Values, ReplyError? Error)
{
    const string ResultName = "result";
    const string ErrorName = "error";
    const string GradientPrefix = "gradient of ";

    /// <summary>What the function returned, or a module's output.</summary>
    public torch.Tensor? Result => Values.GetValueOrDefault(ResultName);

    /// <summary>What is compared with the right reply: all values except a module's parameters, which training would
    /// change.</summary>
    public IEnumerable<(string Name, torch.Tensor Tensor)> Checked => Values
        .Where(value => IsChecked(value.Key))
        .Select(value => (value.Key, value.Value));

    /// <summary>The names in the state dict of the module that was made.</summary>
    public IEnumerable<string> State =>
        Values.Keys.Where(name => !IsChecked(name) && !name.StartsWith(GradientPrefix));

    /// <summary>This reply without the arguments after the call.</summary>
    public Reply WithResultAlone() =>
        this with { Values = Values.Where(value => value.Key == ResultName).ToDictionary() };

    /// <summary>The reply of a function that is called in this process.</summary>
    public static Reply Of(Delegate answer, Question question)
    {
        var replies = new MemoryStream();
        Answering.Answer(answer, new MemoryStream(Question.Bytes([question])), replies);
        return Read(replies.ToArray()).Single();
    }

    /// <summary>Reads replies in the format that <see cref="Answering"/> writes.</summary>
    public static IReadOnlyList<Reply> Read(byte[] bytes)
    {
        var from = new BinaryReader(new MemoryStream(bytes));
        var replies = new List<Reply>();
        while (from.BaseStream.Position < bytes.Length)
            replies.Add(Read(from));
        return replies;
    }

    static Reply Read(BinaryReader from)
    {
        var values = new Dictionary<string, torch.Tensor>();
        var error = default(ReplyError);
        while (from.ReadString() is { Length: > 0 } name)
        {
            if (name == ErrorName)
                error = new(from.ReadString(), from.ReadString(), from.ReadString());
            else
                values[name] = Answering.Read(from);
        }
        return new Reply(values, error);
    }

    /// <summary>Whether a value is an argument after the call.</summary>
    public static bool IsArgument(string name) => name.StartsWith("argument ");

    static bool IsChecked(string name) => name is ResultName or Answering.AfterFill
        || IsArgument(name) || name.StartsWith(GradientPrefix + "argument ");
}

/// <summary>An exception in an exercise.</summary>
public sealed record ReplyError(string Type, string Message, string Stack)
{
    static readonly Regex Misfit = new(@"^matmul: the shapes \(([^)]*)\) and \(([^)]*)\) do not fit:");

    /// <summary>The message of the course's matmul, worded like those of mm and bmm for the same two tensors; the first
    /// line of any other message, since the native library adds lines of addresses.</summary>
    public string InLibraryWords =>
        Misfit.Match(Message) is not { Success: true } match ? FirstLine
        : (Sizes(match.Groups[1].Value), Sizes(match.Groups[2].Value)) switch
        {
            ([var n, var m], [var rows, var k]) =>
                $"mat1 and mat2 shapes cannot be multiplied ({n}x{m} and {rows}x{k})",
            ([var b, _, var m], [var batch, var rows, _]) =>
                "Expected size for first two dimensions of batch2 tensor to be: "
                + $"[{b}, {m}] but got: [{batch}, {rows}].",
            _ => FirstLine,
        };

    /// <summary>The first line of the message.</summary>
    public string FirstLine => Message.Split('\n')[0];

    static string[] Sizes(string shape) => shape.Split(", ");

    /// <summary>The line of a file in which it was thrown, or which called what threw it; 0 if there is none.</summary>
    public int LineIn(string file)
    {
        var match = Regex.Match(Stack, Regex.Escape(Path.GetFileName(file)) + @":line (\d+)");
        return match.Success ? int.Parse(match.Groups[1].Value) : 0;
    }
}
