#nullable enable

/// <summary>What a check finds in an exercise's replies.</summary>
/// <param name="Question">The first question with a wrong reply; null when there is none.</param>
/// <param name="Got">The reply to it.</param>
/// <param name="Expected">The reply that would be right.</param>
/// <param name="Mistake">What is probably wrong, where a known mistake explains all replies.</param>
public sealed record Verdict(Question? Question, Reply? Got, Reply? Expected, Mistake? Mistake)
{
    /// <summary>Whether every reply is right.</summary>
    public bool Passed => Question is null;

    /// <summary>Judges replies, one for each question of the check.</summary>
    public static Verdict On(ExerciseCheck check, IReadOnlyList<Reply> replies)
    {
        if ((Unregistered(check, replies) ?? Misshapen(check, replies) ?? Untrained(check, replies)) is { } ofState)
            return ofState;
        var expected = check.Questions.Zip(replies, (question, got) => Right(check, question, got)).ToList();
        var wrong = Enumerable.Range(0, replies.Count)
            .Where(i => !Comparison.Same(replies[i], expected[i]))
            .ToList();
        if (wrong.Count == 0)
            return new(null, null, null, null);
        // A wrong shape says more than a wrong number: a small question may hide it.
        var first = wrong.FindIndex(i => HasOtherShape(replies[i], expected[i])) is >= 0 and var place
            ? wrong[place] : wrong[0];
        return new(check.Questions[first], replies[first], expected[first],
            Known(check, replies) ?? Shown(check, replies, expected, wrong) ?? General(replies, expected, wrong));
    }

    static bool HasOtherShape(Reply got, Reply expected) =>
        got.Result is { } result && expected.Result is { } right && !result.shape.SequenceEqual(right.shape);

    // The first mistake that explains every reply, the right ones too.
    static Mistake? Known(ExerciseCheck check, IReadOnlyList<Reply> replies) => check.Mistakes
        .FirstOrDefault(mistake => check.Questions.Zip(replies)
            .All(pair => Comparison.Same(pair.Second, check.Expected(mistake.Version, pair.First, pair.Second))))
        .Mistake;

    static Mistake? Shown(
        ExerciseCheck check, IReadOnlyList<Reply> replies, IReadOnlyList<Reply> expected, List<int> wrong) =>
        check.Signs
            .FirstOrDefault(sign => wrong.All(i =>
                replies[i].Result is not null && sign.Shows(check.Questions[i], replies[i], expected[i])))
            .Mistake;

    static Mistake? General(IReadOnlyList<Reply> replies, IReadOnlyList<Reply> expected, List<int> wrong) =>
        wrong.All(i => replies[i].Error?.Type == nameof(NotImplementedException)) ? Mistakes.NotBegun
        : wrong.All(i => IsRightButForArguments(replies[i], expected[i])) ? Mistakes.ChangesItsArgument
        : null;

    static bool IsRightButForArguments(Reply got, Reply expected) =>
        got.Error is null && expected.Checked.All(value => Reply.IsArgument(value.Name)
            || got.Values.TryGetValue(value.Name, out var found) && Comparison.Same(found, value.Tensor));

    static Verdict? Unregistered(ExerciseCheck check, IReadOnlyList<Reply> replies)
    {
        for (var i = 0; i < replies.Count; i++)
        {
            if (replies[i].Error is null && check.State.Any(name => !replies[i].Values.ContainsKey(name)))
                return new(check.Questions[i], replies[i], replies[i], Mistakes.NotRegistered);
        }
        return null;
    }

    static Verdict? Misshapen(ExerciseCheck check, IReadOnlyList<Reply> replies)
    {
        for (var i = 0; i < replies.Count; i++)
        {
            if (check.FirstMisshapen(check.Questions[i], replies[i]) is { } odd)
                return new(check.Questions[i], replies[i], replies[i], odd.Got.Reverse().SequenceEqual(odd.Expected)
                    ? Mistakes.WeightTransposed : Mistakes.OddParameter);
        }
        return null;
    }

    static Verdict? Untrained(ExerciseCheck check, IReadOnlyList<Reply> replies)
    {
        for (var i = 0; i < replies.Count; i++)
        {
            var (question, got) = (check.Questions[i], replies[i]);
            if (question.Gradients && got.Result is not null
                && check.Trained.Any(name => !got.Values.ContainsKey($"gradient of {name}")))
                return new(question, got, got, Mistakes.NotTrained);
        }
        return null;
    }

    // A module that could not be made has no parameters by which to say what it should have put out.
    static Reply Right(ExerciseCheck check, Question question, Reply got) =>
        check.State.Any(name => !got.Values.ContainsKey(name))
            ? new Reply(new Dictionary<string, TorchSharp.torch.Tensor>(), null)
            : check.Expected(check.Truth, question, got);
}
