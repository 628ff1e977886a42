#nullable enable

/// <summary>What tests must not call on the real TorchSharp, because it ends the whole process.</summary>
[Collection(Command.Collection)]
public class RealTensorsAbortTest
{
    static readonly string[] Aborts =
    [
        "matmul(x, x);",
        "x.matmul(x);",
        "arange(3).var(0);",
        "arange(3).var(0, unbiased: false);",
        "autograd.grad([loss], [x]); autograd.grad([loss], [x]);",
        "autograd.grad([loss], [x, ones(1, requires_grad: true)]);",
        "((Scalar)300).ToByte();",
    ];

    // Given a number, it runs the entry at that index of the list.
    static readonly string Script = $$"""
        {{Directive.Load}} "{{Repository.PathOf("lib", "packages.csx").Replace('\\', '/')}}"
        using TorchSharp;
        using static TorchSharp.torch;
        var x = ones(2, 3, requires_grad: true);
        var loss = (x * x).sum();
        Action[] wrong =
        [
            {{string.Join("\n    ", Aborts.Select(statements => $"() => {{ {statements} }},"))}}
        ];
        try
        {
            wrong[int.Parse(Args[0])]();
        }
        catch (Exception)
        {
        }
        return 0;
        """;

    /// <summary>As long as this is so, <see cref="KnownDifference.Aborts"/> and <see cref="Parts.IsOwn"/> keep such
    /// calls out of the tests' own process.</summary>
    [RealPartFact(Part.Tensors, "it throws an exception instead")]
    public void What_nothing_catches_ends_the_process()
    {
        using var folder = new ScriptFolder();
        var main = folder.Write("main.csx", Script);
        Assert.All(Enumerable.Range(0, Aborts.Length), i =>
        {
            var run = folder.Run(main, $"{i}");
            Assert.NotEqual(0, run.ExitCode);
            Assert.Contains("what():", run.Error);
        });
    }
}
