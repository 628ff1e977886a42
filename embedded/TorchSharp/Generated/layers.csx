#nullable enable
/// <summary>Layers that are one function: a class with its settings, and its factories.</summary>
static class Layers
{
    sealed record Setting(string Type, string Name, string Summary, string? Default = null);

    /// <param name="Settings">What the function takes after the tensor; the factory has them in this order.</param>
    /// <param name="Alone">Whether there is a factory without inplace beside the one with it.</param>
    sealed record Layer(string Name, string Function, string Summary, Setting[] Settings, bool Alone = false);

    static readonly Setting
        InPlace = new("bool", "inplace", "Whether the input itself is changed.", "false"),
        InPlaceAsked = InPlace with { Default = null },
        Dim = new("long", "dim", "The dimension.");

    static readonly Layer[] All =
    [
        new("ReLU", "relu", "The element where positive, 0 elsewhere.", [InPlace]),
        new("GELU", "gelu", "x times the normal distribution function at x.", [InPlaceAsked], Alone: true),
        new("SiLU", "silu", "x / (1 + exp(-x)).", [InPlaceAsked], Alone: true),
        new("Mish", "mish", "x times the hyperbolic tangent of its softplus.", [InPlaceAsked], Alone: true),
        new("Tanh", "tanh", "The hyperbolic tangent.", [InPlace], Alone: true),
        new("Sigmoid", "sigmoid", "1 / (1 + exp(-x)).", [InPlaceAsked], Alone: true),
        new("LogSigmoid", "logsigmoid", "log(1 / (1 + exp(-x))).", []),
        new("LeakyReLU", "leaky_relu", "The element where positive, a small slope times it elsewhere.",
            [new("double", "negative_slope", "The slope where negative.", "0.01"), InPlace]),
        new("ELU", "elu", "x where positive, alpha (exp(x) - 1) elsewhere.",
            [new("double", "alpha", "How far below 0 it reaches.", "1"), InPlace]),
        new("Softplus", "softplus", "log(1 + exp(beta x)) / beta, and x itself where beta x is above a threshold.",
            [
                new("double", "beta", "How sharp the bend is.", "1"),
                new("double", "threshold", "Where beta x is above this, the function is x itself.", "20"),
            ]),
        new("Softmax", "softmax", "Weights along a dimension that add up to 1.", [Dim]),
        new("LogSoftmax", "log_softmax", "The logarithm of weights along a dimension that add up to 1.", [Dim]),
        new("Softmin", "softmin", "Weights along a dimension that add up to 1, larger for smaller elements.", [Dim]),
        new("GLU", "glu", "One half along a dimension, gated by the sigmoid of the other.",
            [new("long", "dim", "The dimension that is halved.", "-1")]),
    ];

    public static IEnumerable<(string File, string Text)> Files => [("FunctionLayers.cs", Source.File($$"""
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
        {{string.Join("\n", All.SelectMany(Factories))}}
                }
            }
        }
        """, nullable: "enable warnings"))];

    static string Class(Layer of)
    {
        string Listed(Func<Setting, string> text) => string.Join(", ", of.Settings.Select(text));
        var body = of.Settings.Length switch
        {
            0 => " { }",
            1 => $" => this.{of.Settings[0].Name} = {of.Settings[0].Name};",
            _ => $" =>\n            ({Listed(each => $"this.{each.Name}")}) = ({Listed(each => each.Name)});",
        };
        var properties = string.Concat(of.Settings.Select(each => $$"""

                    /// <summary>{{each.Summary}}</summary>
                    public {{each.Type}} {{each.Name}} { get; set; }

            """));
        var arguments = string.Concat(of.Settings.Select(each => $", {each.Name}"));
        return $$"""
                /// <summary>{{of.Summary}}</summary>
                public sealed class {{of.Name}} : ParameterLessModule<Tensor, Tensor>
                {
                    internal {{of.Name}}({{Listed(each => $"{each.Type} {each.Name}")}}) : base(nameof({{of.Name}})){{body}}
            {{properties}}
                    public override Tensor forward(Tensor tensor) => nn.functional.{{of.Function}}(tensor{{arguments}});
                }
            """;
    }

    static IEnumerable<string> Factories(Layer of)
    {
        if (of.Alone)
            yield return Factory(of, "", "false");
        yield return Factory(of, string.Join(", ", of.Settings.Select(each =>
            $"{each.Type} {each.Name}{(each.Default is { } value ? $" = {value}" : "")}")),
            string.Join(", ", of.Settings.Select(each => each.Name)));
    }

    static string Factory(Layer of, string parameters, string argument) => $"""
                    /// <summary>{of.Summary}</summary>
                    public static {of.Name} {of.Name}({parameters}) => new({argument});
        """;
}
