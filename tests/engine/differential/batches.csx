#nullable enable
using TorchSharp.Utils;

/// <summary>Datasets and their batches.</summary>
public static class BatchesQuestions
{
    public static void Ask(Asker ask)
    {
        foreach (var size in new[] { 1, 3, 5, 7, 9 })
            foreach (var dropsLast in new[] { false, true })
            {
                ask.For($"rows by {size}, drop_last {dropsLast}", () => Turn(utils.data.DataLoader(Rows(7), size, drop_last: dropsLast)));
                ask.For($"rows by {size}, drop_last {dropsLast}, shuffled", () =>
                    Turn(utils.data.DataLoader(Rows(7), size, shuffle: true, seed: 5, drop_last: dropsLast)));
                ask.For($"rows by {size}, drop_last {dropsLast}, in an order", () =>
                    Turn(utils.data.DataLoader(Rows(7), size, [6, 0, 3, 3], drop_last: dropsLast)));
                ask.For($"names by {size}, drop_last {dropsLast}", () => Turn(utils.data.DataLoader(new Squares(4), size, drop_last: dropsLast)));
            }
        ask.ForAll("orders", new (long, int)[] { (0, 1), (1, 1), (2, 1), (10, 1), (10, 2), (10, -3), (100, 42) }, each => new FisherYatesShuffler(each.Item1, each.Item2));
        ask.For("an order of no seed", () => new FisherYatesShuffler(9).Order().SequenceEqual(Enumerable.Range(0, 9).Select(i => (long)i)));
        ask.For("two turns of one seed", () =>
        {
            var loader = utils.data.DataLoader(Rows(7), 3, shuffle: true, seed: 1);
            return (Turn(loader), Turn(loader));
        });
        ask.For("names, shuffled and by two workers", () => Turn(utils.data.DataLoader(new Squares(9), 4, true, CPU, 3, 2)));
        ask.For("names in an order", () => Turn(utils.data.DataLoader(new Squares(9), 2, [8, 1, 0])));
        ask.For("a function of one's own", () =>
        {
            var loader = new DataLoader<IList<Tensor>, Tensor>(Rows(5), 2, (rows, _) => rows.Select(row => row[0].sum()).Aggregate((a, b) => a + b));
            return loader.Select(batch => batch.item<float>()).ToList();
        });
        ask.For("a function of one's own, shuffled", () =>
        {
            var loader = new DataLoader<IList<Tensor>, long>(Rows(5), 2, (rows, _) => rows.Last()[1].item<long>(), true, seed: 4, drop_last: true);
            return (loader.ToList(), loader.Count);
        });
        ask.For("what a loader says", () =>
        {
            var loader = utils.data.DataLoader(Rows(5), 2, num_worker: 0);
            return (loader.batch_size, loader.drop_last, loader.num_workers, loader.Device, loader.DisposeBatch, loader.DisposeDataset, loader.sampler, loader.dataset.Count);
        });
        ask.For("rows of a dataset", () => (Rows(3)[1], Rows(3).GetTensor(2), Rows(3).Count));
        ask.ForAll("rows out of range", new long[] { -1, 3 }, row => Rows(3)[row]);
        ask.For("rows of different lengths", () => utils.data.TensorDataset(ones(2), ones(3)));
        ask.For("no tensors", () => utils.data.TensorDataset());
        ask.For("one number", () => utils.data.TensorDataset(tensor(1)));
        ask.ForAll("batches of no size", new[] { 0, -1 }, size => utils.data.DataLoader(Rows(3), size).Count());
        ask.For("no rows", () => Turn(utils.data.DataLoader(Rows(0), 2)));
        ask.For("an order beyond", () => Turn(utils.data.DataLoader(Rows(3), 2, [0, 5])));
        ask.For("examples of different shapes", () => Turn(utils.data.DataLoader(new Uneven(), 2)));
        Disposal(ask);
    }

    static void Disposal(Asker ask)
    {
        foreach (var disposes in new[] { true, false })
        {
            ask.For($"batches after the turn, disposeBatch {disposes}", () =>
            {
                List<Tensor> seen = [];
                List<bool> before = [];
                foreach (var batch in utils.data.DataLoader(Rows(4), 2, disposeBatch: disposes))
                {
                    before.Add(seen.Any(each => each.IsInvalid));
                    seen.AddRange(batch);
                }
                return (before, seen.Select(each => each.IsInvalid));
            });
            ask.For($"a turn that is left, disposeBatch {disposes}", () =>
            {
                Tensor? seen = null;
                foreach (var batch in utils.data.DataLoader(Rows(4), 2, disposeBatch: disposes))
                {
                    seen = batch[0];
                    break;
                }
                return seen!.IsInvalid;
            });
            ask.For($"the dataset after the loader, disposeDataset {disposes}", () =>
            {
                var x = ones(3);
                var rows = utils.data.TensorDataset(x);
                using (var loader = utils.data.DataLoader(rows, 2, disposeDataset: disposes))
                    loader.Count();
                bool isThere;
                try
                {
                    isThere = rows[0].Count == 1;
                }
                catch (Exception)
                {
                    isThere = false;
                }
                return (x.IsInvalid, isThere);
            });
        }
        ask.For("batches in a scope", () =>
        {
            using var loader = utils.data.DataLoader(Rows(4), 2);
            using var scope = NewDisposeScope();
            var counts = loader.Select(_ => scope.DisposablesCount).ToList();
            return (counts, scope.DisposablesCount);
        });
        ask.For("a dataset in a scope", () =>
        {
            utils.data.IterableDataset rows;
            using (NewDisposeScope())
                rows = Rows(3);
            return Turn(utils.data.DataLoader(rows, 2));
        });
    }

    static TensorDataset Rows(long count) =>
        utils.data.TensorDataset(arange(2 * count, dtype: float32).reshape(count, 2), arange(count) * 10);

    static object Turn(IterableDataLoader loader) =>
        (loader.Count, loader.Select(batch => string.Join(" / ", batch.Select(Text))).ToList());

    static object Turn(DataLoader loader) =>
        (loader.Count, loader.Select(batch => string.Join(" / ", batch.Select(each => each.Key + Text(each.Value)))).ToList());

    static string Text(Tensor tensor) => tensor.npstr().Replace(Environment.NewLine, "") + tensor.dtype;

    sealed class Squares(long count) : utils.data.Dataset
    {
        public override long Count => count;

        public override Dictionary<string, Tensor> GetTensor(long index) =>
            new() { ["x"] = tensor(index), ["square"] = tensor(new[] { index * index * 1f }) };
    }

    sealed class Uneven : utils.data.IterableDataset
    {
        public override long Count => 2;

        public override IList<Tensor> GetTensor(long index) => [ones(index + 1)];
    }
}
