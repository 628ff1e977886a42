namespace TorchSharp;

/// <summary>Whether operations of this thread are recorded.</summary>
static class GradMode
{
    [ThreadStatic]
    static bool _isOff;

    public static bool IsOn => !_isOff;

    /// <summary>Sets the mode until the result is disposed.</summary>
    public static IDisposable Set(bool on)
    {
        var restore = new Restore(_isOff);
        _isOff = !on;
        return restore;
    }

    sealed class Restore(bool wasOff) : IDisposable
    {
        public void Dispose() => _isOff = wasOff;
    }
}

public static partial class torch
{
    /// <summary>Stops recording for derivatives until the result is disposed.</summary>
    public static IDisposable no_grad() => GradMode.Set(false);

    /// <summary>Records for derivatives, or not, until the result is disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => GradMode.Set(enabled);
    public static IDisposable set_grad_enabled(bool mode = true) => GradMode.Set(mode);

    /// <summary>Stops recording for derivatives until the result is disposed.</summary>
    public static IDisposable inference_mode(bool mode = true) => GradMode.Set(!mode);

    /// <summary>True when operations are recorded for derivatives.</summary>
    public static bool is_grad_enabled() => GradMode.IsOn;
}
