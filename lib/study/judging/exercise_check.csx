using TorchSharp;

#nullable enable

/// <summary>What is right for an exercise, and which wrong answers are known by name.</summary>
/// <param name="Shape">The shape of the result in the field's letters, such as <c>(b, heads, T, d_head)</c>.</param>
/// <param name="Truth">The right function. For an exercise that makes a module: the right output, from the
/// module's own parameters (<see cref="ModuleState"/>) and the input of its <c>forward</c>.</param>
/// <param name="Questions">What the exercise is asked, the smallest first.</param>
/// <param name="Mistakes">Wrong functions of the same kind. All of them must differ on these questions.</param>
public sealed record ExerciseCheck(
    string Shape, Delegate Truth, Question[] Questions, (Mistake Mistake, Delegate Version)[] Mistakes)
{
    /// <summary>Mistakes that no single function makes, such as one that is drawn at random: whether each reply
    /// that is wrong shows the mistake, beside the reply that would be right.</summary>
    public (Mistake Mistake, Func<Question, Reply, Reply, bool> Shows)[] Signs { get; init; } = [];

    /// <summary>The names that the state dict of a module must have; empty for a function.</summary>
    public string[] State { get; init; } = [];

    /// <summary>Whether the learner predicts numbers instead of computing them: then they are not told.</summary>
    public bool IsPrediction => Truth.Method.ReturnType == typeof(long[]);

    /// <summary>The shapes of what <see cref="State"/> names, in its order, by the constructor's arguments; null
    /// where any shape will do.</summary>
    public Func<Question, long[][]>? StateShapes { get; init; }

    /// <summary>Those that <see cref="State"/> names and training must change: parameters, and no buffers. They are
    /// looked at where a question asks for gradients.</summary>
    public string[] Trained { get; init; } = [];

    /// <summary>The first value of a module's state dict that has another shape than it should.</summary>
    public (string Name, long[] Got, long[] Expected)? FirstMisshapen(Question question, Reply got)
    {
        foreach (var (name, expected) in State.Zip(StateShapes?.Invoke(question) ?? []))
        {
            if (got.Values.TryGetValue(name, out var tensor) && !tensor.shape.SequenceEqual(expected))
                return (name, tensor.shape, expected);
        }
        return null;
    }

    /// <summary>What a function should reply to a question.</summary>
    /// <param name="version">The truth, or one of the mistakes.</param>
    /// <param name="got">What the exercise replied: a module is measured by its own parameters.</param>
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
    /// <summary>What the module was made for.</summary>
    public Question Question => question;

    /// <summary>A parameter by its name in the state dict.</summary>
    public torch.Tensor this[string name] => values[name];
}
