#load "source.csx"
#load "creation.csx"
#load "modules.csx"
#load "layers.csx"
#load "lists.csx"
#load "operators.csx"
#load "optimizers.csx"
#load "spreads.csx"

/// <summary>All that stands in this folder because TorchSharp spells out what differs in a type, a name or a
/// number.</summary>
static class Generated
{
    public static IEnumerable<(string File, string Text)> Files =>
        [.. Creation.Files, .. Modules.Files, .. Layers.Files, .. Lists.Files, .. ArithmeticOperators.Files, .. Optimizers.Files, .. Spreads.Files];
}
