/// <summary>The one training loop of the course: draw a batch, compute the loss, follow its gradient.</summary>
public static class Trainer
{
    /// <summary>Trains a model with Adam and returns the loss of every step.</summary>
    /// <remarks>Deterministic: all randomness comes from the seed set before. The learning rate is constant for the
    /// first half and then falls to 2 %, so that the last steps settle. Gradients are clipped to a norm of 1. While it
    /// trains the model is in training mode, afterwards in evaluation mode. It computes on one thread.</remarks>
    /// <param name="name">Names the training in the progress bar, the history and in errors.</param>
    /// <param name="steps">At least 1.</param>
    /// <param name="loss">Draws a batch and returns its mean loss, one number.</param>
    /// <exception cref="InvalidOperationException">A parameter receives no gradient at the first step, or the loss is
    /// no longer a finite number.</exception>
    public static LossHistory Train(
        string name, nn.Module model, int steps, Func<Tensor> loss, double learningRate = 1e-2)
    {
        Guard.Positive(nameof(Train), ("steps", steps));
        var losses = new double[steps];
        using var alone = new OneThread();
        using var optimizer = optim.Adam(model.parameters(), lr: learningRate);
        model.train();
        Progress.Over(name, steps, step =>
        {
            using var scope = NewDisposeScope();
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = learningRate * Share(step, steps);
            optimizer.zero_grad();
            var value = loss();
            losses[step] = Finite(name, step, losses, value);
            value.backward();
            if (step == 0)
                EveryParameterLearns(name, model);
            nn.utils.clip_grad_norm_(model.parameters(), 1.0);
            optimizer.step();
        });
        model.eval();
        return new LossHistory(name, losses);
    }

    static double Share(int step, int steps) => Math.Min(1, 2 * (1 - (double)step / steps) + 0.02);

    static double Finite(string name, int step, double[] losses, Tensor value)
    {
        if (value.numel() != 1)
            throw new InvalidOperationException(
                $"{name}: the loss has shape {ShapeText.Of(value.shape)}, but must be one number; take its mean.");
        var loss = value.to_type(ScalarType.Float64).item<double>();
        if (double.IsFinite(loss))
            return loss;
        var before = step == 0 ? "at the very first step" : FormattableString.Invariant($"after {losses[step - 1]:G4}");
        throw new InvalidOperationException(
            FormattableString.Invariant($"{name}: the loss became {loss} at step {step + 1}, {before}. ") +
            "Weights or inputs are too large, or the learning rate is.");
    }

    static void EveryParameterLearns(string name, nn.Module model)
    {
        var idle = model.named_parameters()
            .Where(p => p.parameter.requires_grad && p.parameter.grad is null).Select(p => p.name).ToList();
        if (idle.Count > 0)
            throw new InvalidOperationException(
                $"{name}: no gradient reaches {string.Join(", ", idle)}. The loss does not depend on " +
                "what a parameter does: is it used in forward, and is nothing detached on the way?");
    }
}
