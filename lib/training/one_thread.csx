// The course's tensors are small: sharing a product among threads and waiting for the last takes longer than the
// product itself, and ten times as long or more while other work keeps the machine busy. So trainings and chapters
// compute on one thread. With tensors large enough for several threads, choose for yourself.

using TorchSharp;

/// <summary>Makes everything compute on one thread until it is disposed.</summary>
public sealed class OneThread : IDisposable
{
    readonly int _before = torch.get_num_threads();

    /// <summary>Switches to one thread.</summary>
    public OneThread() => torch.set_num_threads(1);

    /// <summary>Restores the number of threads.</summary>
    public void Dispose() => torch.set_num_threads(_before);
}
