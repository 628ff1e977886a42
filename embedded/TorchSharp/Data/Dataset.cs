#nullable disable annotations
namespace TorchSharp;

public static partial class torch
{
    /// <summary>Utilities around the computation.</summary>
    public static partial class utils
    {
        /// <summary>Examples, and batches of them.</summary>
        public static partial class data
        {
            /// <summary>Examples by number.</summary>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>Constructor for derived classes.</summary>
                protected Dataset() { }

                /// <summary>How many examples there are.</summary>
                public abstract long Count { get; }

                /// <summary>One example.</summary>
                public abstract T GetTensor(long index);

                /// <summary>Releases the resources of the examples.</summary>
                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                /// <summary>Releases the resources of the examples.</summary>
                protected virtual void Dispose(bool disposing) { }
            }

            /// <summary>Examples of named tensors.</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>
            {
                /// <summary>Constructor for derived classes.</summary>
                protected Dataset() { }
            }

            /// <summary>Examples of tensors in a list.</summary>
            public abstract class IterableDataset : Dataset<IList<Tensor>>
            {
                /// <summary>Constructor for derived classes.</summary>
                protected IterableDataset() { }
            }

            /// <summary>The rows of tensors with the same number of rows, as examples.</summary>
            public static Modules.TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);

            /// <summary>Batches of a dataset, in its order or shuffled. With a seed, the order is the same in every
            /// pass. The device is the CPU, and there is one worker.</summary>
            public static Modules.DataLoader DataLoader(Dataset dataset, int batchSize, bool shuffle = false,
                Device device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true,
                bool disposeDataset = true) =>
                new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <summary>Batches of a dataset, in an order that is given.</summary>
            public static Modules.DataLoader DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler,
                Device device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true,
                bool disposeDataset = true) =>
                new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <summary>Batches of a dataset, in its order or shuffled. With a seed, the order is the same in every
            /// pass. The device is the CPU, and there is one worker.</summary>
            public static Modules.IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, bool shuffle = false,
                Device device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true,
                bool disposeDataset = true) =>
                new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <summary>Batches of a dataset, in an order that is given.</summary>
            public static Modules.IterableDataLoader DataLoader(IterableDataset dataset, int batchSize,
                IEnumerable<long> shuffler, Device device = null, int num_worker = 1, bool drop_last = false,
                bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);
        }
    }
}
