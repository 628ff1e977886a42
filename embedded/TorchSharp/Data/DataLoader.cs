using System.Collections;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>Batches of a dataset of examples <typeparamref name="T"/>, made by a function.</summary>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    /// <summary>Batches in an order that is given.</summary>
    public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn,
        IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false,
        bool disposeBatch = true, bool disposeDataset = true)
    {
        (this.dataset, batch_size, this.collate_fn, sampler) = (dataset, batchSize, collate_fn, shuffler);
        (Device, num_workers, this.drop_last) = (device ?? CPU, Math.Max(num_worker, 1), drop_last);
        (DisposeBatch, DisposeDataset) = (disposeBatch, disposeDataset);
    }

    /// <summary>Batches in the order of the dataset, or shuffled.</summary>
    public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn,
        bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false,
        bool disposeBatch = true, bool disposeDataset = true)
        : this(dataset, batchSize, collate_fn, shuffle ? new FisherYatesShuffler(dataset.Count, seed) : InOrder(dataset.Count),
            device, num_worker, drop_last, disposeBatch, disposeDataset) { }

    /// <summary>Where the examples come from.</summary>
    public Dataset<T> dataset { get; }

    /// <summary>How many examples a batch has.</summary>
    public int batch_size { get; }

    /// <summary>Whether a last batch that is smaller is left out.</summary>
    public bool drop_last { get; }

    /// <summary>The numbers of the examples in their order.</summary>
    public IEnumerable<long> sampler { get; }

    /// <summary>The number of workers requested; there is always one.</summary>
    public int num_workers { get; }

    /// <summary>Makes a batch of examples.</summary>
    public Func<IEnumerable<T>, Device, S> collate_fn { get; }

    /// <summary>The device of the batches, always the CPU.</summary>
    public Device Device { get; }

    /// <summary>Whether a batch is disposed when the next one is requested.</summary>
    public bool DisposeBatch { get; }

    /// <summary>Whether the dataset is disposed with the loader.</summary>
    public bool DisposeDataset { get; }

    /// <summary>How many batches there are.</summary>
    public long Count => drop_last ? dataset.Count / batch_size : (dataset.Count - 1) / batch_size + 1;

    /// <summary>One pass through all batches.</summary>
    public IEnumerator<S> GetEnumerator()
    {
        IReadOnlyList<IDisposable> made = [];
        try
        {
            if (batch_size == 0)
                yield break;
            foreach (var indices in sampler.Chunk(batch_size))
            {
                GiveUp(made);
                made = [];
                if (drop_last && indices.Length < batch_size)
                    yield break;
                (var batch, made) = Batch(indices);
                yield return batch;
            }
        }
        finally
        {
            GiveUp(made);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Disposes the dataset unless it should stay.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the dataset unless it should stay.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && DisposeDataset)
            dataset.Dispose();
    }

    // The batch, and the tensors that were created for it. The examples are disposed at once.
    (S Batch, IReadOnlyList<IDisposable> Made) Batch(long[] indices)
    {
        using var examples = NewDisposeScope();
        var chosen = Examples(indices);
        using var own = NewDisposeScope();
        var batch = collate_fn(chosen, Device);
        IReadOnlyList<IDisposable> made = [.. own.DisposablesView];
        own.Detach(made);
        return (batch, made);
    }

    // Exceptions of the dataset are reported as workers report them.
    T[] Examples(long[] indices)
    {
        try
        {
            return [.. indices.Select(dataset.GetTensor)];
        }
        catch (Exception fault)
        {
            throw new AggregateException(fault);
        }
    }

    void GiveUp(IReadOnlyList<IDisposable> made)
    {
        if (DisposeBatch)
            foreach (var each in made)
                each.Dispose();
    }

    static IEnumerable<long> InOrder(long count)
    {
        for (long i = 0; i < count; i++)
            yield return i;
    }
}

#nullable disable annotations
/// <summary>Batches of named tensors, stacked.</summary>
public class DataLoader : DataLoader<Dictionary<string, Tensor>, Dictionary<string, Tensor>>
{
    /// <summary>Batches in an order that is given.</summary>
    public DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device device = null, int num_worker = 1,
        bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Stacked, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset) { }

    /// <summary>Batches in the order of the dataset, or shuffled.</summary>
    public DataLoader(Dataset dataset, int batchSize, bool shuffle = false, Device device = null, int? seed = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Stacked, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset) { }

    static Dictionary<string, Tensor> Stacked(IEnumerable<Dictionary<string, Tensor>> examples, Device device) =>
        examples.First().Keys.ToDictionary(name => name, name => stack(examples.Select(example => example[name])));
}

/// <summary>Batches of tensors in a list, stacked.</summary>
public class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
{
    /// <summary>Batches in an order that is given.</summary>
    public IterableDataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device device = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Stacked, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset) { }

    /// <summary>Batches in the order of the dataset, or shuffled.</summary>
    public IterableDataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device device = null,
        int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Stacked, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset) { }

    static IList<Tensor> Stacked(IEnumerable<IList<Tensor>> examples, Device device) =>
        [.. Enumerable.Range(0, examples.First().Count).Select(i => stack(examples.Select(example => example[i])))];
}
