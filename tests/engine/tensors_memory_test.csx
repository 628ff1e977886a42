// Large tensors come and go: what is held keeps its numbers, and released memory is reused.

using System.Threading.Tasks;

public class TensorsMemoryTest
{
    [Fact]
    public void What_is_held_keeps_its_numbers_while_others_come_and_go()
    {
        Parallel.For(0, 4, worker =>
        {
            var held = Enumerable.Range(0, 8).Select(i => full(50_000 + 1000 * i, worker * 100 + i)).ToArray();
            for (var round = 0; round < 60; round++)
            {
                using (var passing = full(50_000 + 1000 * (round % 8), -1) * 2)
                    Assert.Equal(-2, passing[0].item<long>());
                if (round % 20 == worker)
                    GC.Collect();
            }
            for (var i = 0; i < held.Length; i++)
                Assert.True((bool)(held[i] == worker * 100 + i).all(), $"tensor {i} of worker {worker} has changed");
        });
    }

    [Fact]
    public void A_view_keeps_the_numbers_of_a_tensor_that_nobody_names_any_more()
    {
        var row = Row();
        for (var round = 0; round < 30; round++)
        {
            using (zeros(300, 400)) GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.Equal(Enumerable.Range(400, 400).Select(n => (float)n), row.data<float>().ToArray());

        static Tensor Row() => arange(120_000, dtype: float32).view(300, 400)[1];
    }

    [Fact]
    public void Zeros_are_zeros_where_other_numbers_were()
    {
        for (var round = 0; round < 40; round++)
        {
            using (full(70_000, 7)) { }
            GC.Collect();
            GC.WaitForPendingFinalizers();
            using var cleared = zeros(70_000);
            Assert.Equal(0, cleared.count_nonzero().item<long>());
        }
    }

    [OwnPartFact(Part.Tensors, "its memory is not the collector's")]
    public void Thousands_of_megabytes_pass_through_a_few_hundred()
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        for (var round = 0; round < 200; round++)
        {
            using var large = ones(2_000_000); // 8 MB
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
        }
        Assert.True(most < 800_000_000, $"{most} bytes were held at once");
    }
}
