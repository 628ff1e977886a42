/// <summary>Layers that are a function of each element.</summary>
static class Layers
{
    /// <param name="Default">Whether the factory with inplace has a default for it, beside the one without.</param>
    sealed record Layer(string Name, string Function, string Summary, bool Alone = true, bool Default = false);

    static readonly Layer[] All =
    [
        new("ReLU", "relu", "The element where positive, 0 elsewhere.", Alone: false, Default: true),
        new("GELU", "gelu", "x times the normal distribution function at x."),
        new("SiLU", "silu", "x / (1 + exp(-x))."),
        new("Tanh", "tanh", "The hyperbolic tangent.", Default: true),
        new("Sigmoid", "sigmoid", "1 / (1 + exp(-x))."),
    ];

    public static IEnumerable<(string File, string Text)> Files => [("ElementwiseLayers.cs", Source.File($$"""
        using TorchSharp.Modules;
        using static TorchSharp.torch;

        namespace TorchSharp.Modules
        {
        {{string.Join("\n\n", All.Select(Class))}}
        }

        namespace TorchSharp
        {
            public static partial class torch
            {
                public static partial class nn
                {
        {{string.Join("\n\n", All.SelectMany(Factories))}}
                }
            }
        }
        """))];

    static string Class(Layer of) => $$"""
            /// <summary>{{of.Summary}}</summary>
            public sealed class {{of.Name}} : ParameterLessModule<Tensor, Tensor>
            {
                internal {{of.Name}}(bool inplace) : base(nameof({{of.Name}})) => this.inplace = inplace;

                /// <summary>Whether the input itself is changed.</summary>
                public bool inplace { get; set; }

                /// <summary>The function, element by element.</summary>
                public override Tensor forward(Tensor tensor) => nn.functional.{{of.Function}}(tensor, inplace);
            }
        """;

    static IEnumerable<string> Factories(Layer of)
    {
        if (of.Alone)
            yield return Factory(of, "", "false");
        yield return Factory(of, of.Default ? "bool inplace = false" : "bool inplace", "inplace");
    }

    static string Factory(Layer of, string parameters, string argument) => $"""
                    /// <summary>{of.Summary}</summary>
                    public static {of.Name} {of.Name}({parameters}) => new({argument});
        """;
}
