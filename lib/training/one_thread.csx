// The course's tensors are small: to share a product among threads and wait for the last takes longer than the product
// itself, and ten times as long or more while other work keeps the machine busy. So trainings and chapters compute on
// one thread. Whoever has tensors large enough for several chooses for themselves.

using TorchSharp;

/// <summary>Has everything computed on one thread until it is disposed.</summary>
public sealed class OneThread : IDisposable
{
    readonly int _before = torch.get_num_threads();

    /// <summary>Begins to compute on one thread.</summary>
    public OneThread() => torch.set_num_threads(1);

    /// <summary>Computes on as many threads as before.</summary>
    public void Dispose() => torch.set_num_threads(_before);
}
