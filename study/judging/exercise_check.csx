#nullable enable
using TorchSharp;

/// <summary>The right answer to an exercise, and the wrong answers that are known by name.</summary>
/// <param name="Shape">The shape of the result in the field's letters, such as <c>(b, heads, T, d_head)</c>.</param>
/// <param name="Truth">The right function. For an exercise that makes a module: the right output, from the
/// module's own parameters (<see cref="ModuleState"/>) and the input of its <c>forward</c>.</param>
/// <param name="Questions">What the exercise is asked, the smallest first.</param>
/// <param name="Mistakes">Wrong functions of the same kind. All of them must give different results for these
/// questions.</param>
public sealed record ExerciseCheck(
    string Shape, Delegate Truth, Question[] Questions, (Mistake Mistake, Delegate Version)[] Mistakes)
{
    /// <summary>Signs of other mistakes, or of other forms of them. All wrong replies must show the sign.</summary>
    public Symptom[] Symptoms { get; init; } = [];

    /// <summary>The mistake that the starter of a repair makes; null where the learner writes the answer.</summary>
    public Mistake? StarterMistake { get; init; }

    /// <summary>The functions that the task forbids, and statements such as <c>for</c>. A right answer that uses one
    /// does not pass.</summary>
    public string[] Forbidden { get; init; } = [];

    /// <summary>The names that the state dict of a module must have; empty for a function.</summary>
    public string[] State { get; init; } = [];

    /// <summary>The shape of everything that <see cref="State"/> names, given the arguments of a question; null if any
    /// shape will do.</summary>
    public Func<Question, long[]>? StateShape { get; init; }

    /// <summary>The names in <see cref="State"/> that training must change: parameters, not buffers. Checked where a
    /// question asks for gradients.</summary>
    public string[] Trained { get; init; } = [];

    /// <summary>Whether the learner predicts numbers instead of computing them: then the right ones are not
    /// shown.</summary>
    public bool IsPrediction => Truth.Method.ReturnType == typeof(long[]);

    /// <summary>The first value of a module's state dict that has another shape than it should.</summary>
    public (string Name, long[] Got, long[] Expected)? FirstMisshapen(Question question, Reply got)
    {
        if (StateShape?.Invoke(question) is not { } expected)
            return null;
        foreach (var name in State)
        {
            if (got.Values.TryGetValue(name, out var tensor) && !tensor.shape.SequenceEqual(expected))
                return (name, tensor.shape, expected);
        }
        return null;
    }

    /// <summary>What a function should reply to a question.</summary>
    /// <param name="version">The truth, or one of the mistakes.</param>
    /// <param name="got">What the exercise replied: a module is judged with its own parameters.</param>
    public Reply Expected(Delegate version, Question question, Reply got)
    {
        if (State.Length == 0)
            return Reply.Of(version, question);
        var output = (Func<ModuleState, torch.Tensor, torch.Tensor>)version;
        var state = new ModuleState(got.Values, question);
        return Reply.Of((torch.Tensor x) => output(state, x), new Question(question.Input!) { Seed = question.Seed })
            .WithResultAlone();
    }
}

/// <summary>The parameters and buffers of the module that an exercise made.</summary>
public sealed class ModuleState(IReadOnlyDictionary<string, torch.Tensor> values, Question question)
{
    /// <summary>The arguments that the module was made with.</summary>
    public Question Question => question;

    /// <summary>A parameter by its name in the state dict.</summary>
    public torch.Tensor this[string name] => values[name];

    /// <summary>What a Linear layer without a bias makes of its input.</summary>
    public torch.Tensor Project(string layer, torch.Tensor x) => matmul(x, values[$"{layer}.weight"].T);
}
