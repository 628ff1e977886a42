#nullable enable

/// <summary>Questions that the real TorchSharp answers differently from PyTorch. Each of them must differ there, so
/// that nothing stays listed once it is fixed; the own tensors answer all of them as PyTorch does.</summary>
/// <param name="Questions">An expression that matches these questions in the data.</param>
/// <param name="Reason">What the real TorchSharp 0.107.0 does.</param>
/// <param name="Aborts">Whether that ends the whole process, so that it cannot be asked here.</param>
public sealed record KnownDifference(string Questions, string Reason, bool Aborts = false)
{
    public static readonly KnownDifference[] All =
    [
        new(@"matmul .* ! ", "nothing catches libtorch's error", Aborts: true),
        new(@"var_dims? .* ! ", "nothing catches libtorch's error", Aborts: true),
        new(@"baddbmm", "it is a method of the first factor, and the summand comes last"),
        new(@"var_unbiased (?!.*3,3,3).* unbiased=false", "var(bool) divides by n - 1 in any case"),
        new(@"div_rounded x=(?!f32\[0).* rounding=", "torch.div forgets how to round; the method does not"),
        new(@"s- (.* s=true|x=bool|x=u8.* s=0.5)", "it adds the number to the negative tensor"),
        new(@"zero_ x=f", "libtorch 2.10 has no derivative of what zero_ cleared"),
        new(@"floor_divide x=f", "libtorch 2.10 has no derivative of it"),
        new(@"unflatten .* dim=-1", "it does not count dimensions from the end"),
        new(@"F.nll_loss x=f..\[3\]", "it wants two dimensions at least"),
        new(@"round_? x=[iu]", "it does not round whole numbers"),
        new(@"addmm(_scaled)? x=i..\[2,4\] y=i..\[2,0\](?!.*beta=0)", "libtorch 2.10 scales the summand in float"),
        new(@"gelu x=f32\[12\]special", "libtorch 2.10 makes NaN of infinity"),
        new(@"dot x=f32\[2(,2)?\] y=f32\[\d\] ! ", "it looks at the shapes itself, with an exception of its own"),
        new(@"get x=f32\[\] at=0 ! ", "it says that in the words of libtorch's C++"),
    ];

    /// <summary>Whether it is about a question.</summary>
    public bool IsAbout(OracleCase question) => Regex.IsMatch(question.Line, $"^{Questions}");
}
