#load "source.csx"
#load "creation.csx"
#load "modules.csx"
#load "layers.csx"
#load "lists.csx"
#load "operators.csx"
#load "optimizers.csx"
#load "variances.csx"

/// <summary>Everything in this folder: TorchSharp spells out what differs only in a type, a name or a
/// number.</summary>
static class Generated
{
    public static IEnumerable<(string File, string Text)> Files =>
        [.. Creation.Files, .. Modules.Files, .. Layers.Files, .. Lists.Files, .. ArithmeticOperators.Files, .. Optimizers.Files, .. Variances.Files];
}
