using System.Threading;

/// <summary>One training of a language model. It can be left after any step and gone on with later, as if it had never
/// been left.</summary>
public sealed class LanguageTraining : IDisposable
{
    readonly AdamW _optimizer;
    readonly List<double> _losses = [];
    readonly List<(int Step, double Loss)> _heldOut = [];
    readonly Stopwatch _watch = new();
    Tensor _random;
    int _stepsHere;

    /// <summary>Draws the model and begins.</summary>
    public LanguageTraining(LanguageText text, LanguageModelOptions options, TrainingPlan plan)
    {
        (Text, Plan) = (text, plan);
        manual_seed(plan.Seed);
        Model = new LanguageModel(options);
        _optimizer = optim.AdamW(
            Model.parameters(), lr: plan.LearningRate, beta1: 0.9, beta2: 0.99, weight_decay: 0.01);
        manual_seed(plan.Seed + 1);
        _random = get_rng_state();
    }

    /// <summary>Goes on where a checkpoint was written.</summary>
    /// <exception cref="InvalidDataException">It is of another training.</exception>
    public LanguageTraining(LanguageText text, LanguageModelOptions options, TrainingPlan plan, Checkpoint checkpoint)
        : this(text, options, plan)
    {
        checkpoint.MustBeOf(text, options, plan);
        checkpoint.Restore(Model, _optimizer);
        _random = checkpoint.Random.clone();
        _losses.AddRange(checkpoint.Losses);
        _heldOut.AddRange(checkpoint.HeldOut);
    }

    /// <summary>Begins, or goes on where the training was left if it was saved before its end. A finished one begins anew,
    /// and its file stays until this one is finished too.</summary>
    /// <param name="path">The file of the finished training.</param>
    /// <exception cref="InvalidDataException">A file that is there is no checkpoint, is damaged or holds another training,
    /// or the file cannot be written later.</exception>
    public static LanguageTraining Start(LanguageText text, LanguageModelOptions options, TrainingPlan plan, string path)
    {
        Checkpoint.MustBeWritable(path);
        if (File.Exists(path))
            Checkpoint.Read(path).MustBeOf(text, options, plan);
        var left = path + Checkpoint.Unfinished;
        return File.Exists(left) ? new(text, options, plan, Checkpoint.Read(left)) : new(text, options, plan);
    }

    /// <summary>Saves the training: under its name when it is finished, else beside it, for
    /// <see cref="Start"/>.</summary>
    /// <exception cref="InvalidDataException">It cannot be written.</exception>
    public void Save(string path)
    {
        if (Done < Plan.Steps)
        {
            Keep().Save(path + Checkpoint.Unfinished);
            return;
        }
        Keep().Save(path);
        File.Delete(path + Checkpoint.Unfinished);
    }

    /// <summary>What is trained.</summary>
    public LanguageModel Model { get; }

    /// <summary>What is learned from.</summary>
    public LanguageText Text { get; }

    /// <summary>How it is learned.</summary>
    public TrainingPlan Plan { get; }

    /// <summary>How many steps are done.</summary>
    public int Done => _losses.Count;

    /// <summary>The loss at every step that is done.</summary>
    public IReadOnlyList<double> Losses => _losses;

    /// <summary>The held-out loss after some of the steps.</summary>
    public IReadOnlyList<(int Step, double Loss)> HeldOut => _heldOut;

    /// <summary>Characters that were learned from in a second, since this process trains.</summary>
    public double CharactersPerSecond =>
        _stepsHere * Plan.Batch * Model.Options.Context / Math.Max(1e-9, _watch.Elapsed.TotalSeconds);

    /// <summary>How long the rest takes at this speed.</summary>
    public TimeSpan TimeLeft =>
        TimeSpan.FromSeconds((Plan.Steps - Done) * Plan.Batch * Model.Options.Context / Math.Max(1, CharactersPerSecond));

    /// <summary>Both in words.</summary>
    public string Speed => FormattableString.Invariant(
        $"{CharactersPerSecond:N0} characters a second, {TimeLeft.TotalSeconds:F0} s left");

    /// <summary>Trains until so many steps are done, with a progress bar on a terminal.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop; every step that was begun is
    /// finished.</exception>
    /// <exception cref="InvalidOperationException">The loss is no longer a finite number.</exception>
    public void Run(int until, CancellationToken stop = default)
    {
        using var alone = new OneThread();
        set_rng_state(_random);
        Model.train();
        _watch.Start();
        try
        {
            Progress.Over("training", Plan.Steps, _ => Step(), State, first: Done, end: until, stop);
        }
        finally
        {
            _watch.Stop();
            Model.eval();
            _random.Dispose();
            _random = get_rng_state();
        }
    }

    /// <summary>One step: a batch, its loss, the gradient, the change.</summary>
    void Step()
    {
        using var scope = NewDisposeScope();
        foreach (var group in _optimizer.ParamGroups)
            group.LearningRate = Plan.Rate(Done);                         // warm-up, then decay
        var (ids, next) = Text.Batch(Plan.Batch, Model.Options.Context);  // (b, T), (b, T)
        var loss = Model.Loss(ids, next);
        _optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(Model.parameters(), TrainingPlan.LargestNorm);
        _optimizer.step();
        Remember(loss.item<float>());
    }

    /// <summary>Measures the held-out loss and keeps it.</summary>
    /// <param name="most">How many windows are looked at; without it, all.</param>
    public double Judge(int most = int.MaxValue)
    {
        Model.eval();
        var loss = Text.HeldOutLoss(Model.Options.Context, Model.Loss, most);
        _heldOut.RemoveAll(earlier => earlier.Step == Done);
        _heldOut.Add((Done, loss));
        return loss;
    }

    /// <summary>All that it takes to go on later.</summary>
    public Checkpoint Keep() => new(Model, _optimizer, _random, Text, Plan, _losses, _heldOut);

    /// <summary>Lets go of the optimizer; the model stays.</summary>
    public void Dispose() => _optimizer.Dispose();

    void Remember(double loss)
    {
        if (!double.IsFinite(loss))
            throw new InvalidOperationException(FormattableString.Invariant(
                $"training: the loss became {loss} at step {Done + 1}. The learning rate is too large."));
        _losses.Add(loss);
        _stepsHere++;
    }

    string State() =>
        FormattableString.Invariant($"loss {_losses.TakeLast(20).DefaultIfEmpty().Average():F2}, {Speed}");
}
