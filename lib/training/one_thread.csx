// The course's tensors are small: to share out one product of them among threads, and to wait for the last, takes
// longer than the product. While other work keeps the machine busy, it takes ten times as long and more.
// So trainings and chapters ask for one thread. What is large enough to gain from several decides for itself.

using TorchSharp;

/// <summary>Computes on one thread until it is disposed of, and then on as many as before.</summary>
public sealed class OneThread : IDisposable
{
    readonly int _before = torch.get_num_threads();

    public OneThread() => torch.set_num_threads(1);

    /// <summary>Gives the others back.</summary>
    public void Dispose() => torch.set_num_threads(_before);
}
