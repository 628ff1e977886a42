#nullable enable
using TorchSharp;

/// <summary>The result of checking an exercise's replies.</summary>
/// <param name="Question">The first question with a wrong reply; null when there is none.</param>
/// <param name="Got">The reply to it.</param>
/// <param name="Expected">The right reply.</param>
/// <param name="Mistake">What is probably wrong, if a known mistake explains all replies.</param>
public sealed record Verdict(Question? Question, Reply? Got, Reply? Expected, Mistake? Mistake)
{
    /// <summary>Whether every reply is right.</summary>
    public bool Passed => Question is null;

    /// <summary>Judges replies, one for each question of the check.</summary>
    public static Verdict On(ExerciseCheck check, IReadOnlyList<Reply> replies)
    {
        var pairs = check.Questions.Zip(replies).ToList();
        if ((FirstInState(pairs, (_, got) => Unregistered(check, got))
            ?? FirstInState(pairs, (question, got) => Misshapen(check, question, got))
            ?? FirstInState(pairs, (question, got) => Untrained(check, question, got))) is { } ofState)
            return ofState;
        var judged = pairs
            .Select(pair => new Judged(pair.First, pair.Second, Right(check, pair.First, pair.Second)))
            .ToList();
        var wrong = judged.Where(each => !Comparison.Same(each.Got, each.Expected)).ToList();
        if (wrong.Count == 0)
            return new(null, null, null, null);
        // A wrong shape says more than a wrong number, and a small question may hide it.
        var (question, got, expected) = wrong.FirstOrDefault(each => each.HasOtherShape) ?? wrong[0];
        return new(question, got, expected, Known(check, judged) ?? Shown(check, wrong) ?? General(wrong));
    }

    sealed record Judged(Question Question, Reply Got, Reply Expected)
    {
        public bool HasOtherShape => Got.Result is { } result && Expected.Result is { } right
            && !result.shape.SequenceEqual(right.shape);

        public bool IsRightInARowOfOne => Got.Result is { } result && Expected.Result is { } right
            && right.dim() == 0 && result.shape.SequenceEqual([1L]) && Comparison.Same(result[0], right);

        public bool IsRightButForArguments => Got.Error is null && Expected.Checked.All(value =>
            Reply.IsArgument(value.Name)
            || Got.Values.TryGetValue(value.Name, out var found) && Comparison.Same(found, value.Tensor));
    }

    // The first mistake that explains every reply, including the right ones.
    static Mistake? Known(ExerciseCheck check, List<Judged> judged) => check.Mistakes
        .FirstOrDefault(mistake => judged.All(each =>
            Comparison.Same(each.Got, check.Expected(mistake.Version, each.Question, each.Got))))
        .Mistake;

    static Mistake? Shown(ExerciseCheck check, List<Judged> wrong) => check.Symptoms
        .FirstOrDefault(symptom => wrong.All(each =>
            each.Got.Result is not null && symptom.Shows(each.Question, each.Got, each.Expected)))
        ?.Mistake;

    static Mistake? General(List<Judged> wrong) =>
        wrong.All(each => each.Got.Error?.Type == nameof(NotImplementedException)) ? Mistakes.NotBegun
        : wrong.All(each => each.IsRightButForArguments) ? Mistakes.ChangesItsArgument
        : wrong.All(each => each.IsRightInARowOfOne) ? Mistakes.RowOfOneNumber
        : null;

    // Mistakes in a module's parameters and buffers are reported before its output is looked at.
    static Verdict? FirstInState(
        IEnumerable<(Question Question, Reply Got)> pairs, Func<Question, Reply, Mistake?> find) => pairs
        .Select(pair => find(pair.Question, pair.Got) is { } mistake
            ? new Verdict(pair.Question, pair.Got, pair.Got, mistake) : null)
        .FirstOrDefault(verdict => verdict is not null);

    static Mistake? Unregistered(ExerciseCheck check, Reply got) =>
        got.Error is not null || !Lacks(check, got) ? null
        : IsOtherwiseNamed(check.State.Except(got.State), got.State.Except(check.State))
            ? Mistakes.RegisteredUnderOtherName : Mistakes.NotRegistered;

    // As many differently named tensors as are missing, of the same kind: a layer's weight, its bias, or a tensor
    // itself.
    static bool IsOtherwiseNamed(IEnumerable<string> missing, IEnumerable<string> others) =>
        missing.Select(Kind).Order().SequenceEqual(others.Select(Kind).Order());

    static string Kind(string name) => name.Contains('.') ? name.Split('.')[^1] : "";

    static Mistake? Misshapen(ExerciseCheck check, Question question, Reply got) =>
        check.FirstMisshapen(question, got) is not { } odd ? null
        : odd.Got.Reverse().SequenceEqual(odd.Expected) ? Mistakes.WeightTransposed
        : Mistakes.OddParameter;

    static Mistake? Untrained(ExerciseCheck check, Question question, Reply got) =>
        question.Gradients && got.Result is not null
        && check.Trained.Any(name => !got.Values.ContainsKey($"gradient of {name}")) ? Mistakes.NotTrained : null;

    // Without its parameters, the right output of a module is unknown.
    static Reply Right(ExerciseCheck check, Question question, Reply got) => Lacks(check, got)
        ? new Reply(new Dictionary<string, torch.Tensor>(), null)
        : check.Expected(check.Truth, question, got);

    static bool Lacks(ExerciseCheck check, Reply got) => check.State.Any(name => !got.Values.ContainsKey(name));
}
