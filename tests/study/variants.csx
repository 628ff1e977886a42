// Right answers that are written differently: with loops, with einsum, in another order. None of them may be called
// wrong.

#load "bottleneck_variants.csx"
#load "simple_variants.csx"
#load "trainable_variants.csx"
#load "causal_variants.csx"
#load "multi_head_variants.csx"
#load "language_variants.csx"
#load "faster_variants.csx"

public static class Variants
{
    public static IEnumerable<(string Name, string What, Delegate Version)> All =>
    [
        .. BottleneckVariants.All,
        .. SimpleVariants.All,
        .. TrainableVariants.All,
        .. CausalVariants.All,
        .. MultiHeadVariants.All,
        .. LanguageVariants.All,
        .. FasterVariants.All,
    ];
}
