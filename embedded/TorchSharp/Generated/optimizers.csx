/// <summary>The settings of the optimizers: constructors, options, groups and factories, which TorchSharp spells out for
/// each. The rules of their steps stand in optim/.</summary>
static class Optimizers
{
    sealed record Setting(string Name, string Type, string Default, string Summary);

    /// <param name="Rate">The learning rate: as the constructors have it, and the factory.</param>
    /// <param name="Controls">What schedulers can change beside the rate: Momentum or Betas.</param>
    /// <param name="Group">The settings that a group's constructor takes, in its order.</param>
    sealed record Optimizer(string Name, string Summary, string Rate, string FactoryRate, string Controls,
        Setting[] Settings, string[] Group, string Faults);

    static readonly Setting
        Decay = new("weight_decay", "double", "0", "How strongly parameters are pulled to 0."),
        Maximize = new("maximize", "bool", "false", "Whether to climb instead of descend."),
        Momentum = new("momentum", "double", "0", "How much of the last step is kept."),
        Eps = new("eps", "double", "1e-08", "What is added to the root.");

    static readonly Setting[] OfAdam =
    [
        new("beta1", "double", "0.9", "The decay rate of the mean of gradients."),
        new("beta2", "double", "0.999", "The decay rate of the mean of squared gradients."),
        Eps, Decay, new("amsgrad", "bool", "false", "Whether the largest mean of squares so far counts."), Maximize,
    ];

    const string NotNegative = "Negative settings";

    static readonly Optimizer[] All =
    [
        new("Adam", "Adam (Kingma and Ba 2015).", "lr = 0.001", "lr = 0.001", "Betas", OfAdam, Names(OfAdam),
            NotNegative + " and decay rates of 1 or more"),
        new("AdamW", "Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019).", "lr = 0.001",
            "lr = 0.001", "Betas", OfAdam, Names(OfAdam), NotNegative + " and decay rates of 1 or more"),
        new("RMSProp", "Steps divided by the root of the mean of squared gradients (Hinton 2012).", "lr = 0.001",
            "lr = 0.01", "Momentum",
            [
                new("alpha", "double", "0.99", "The decay rate of the mean of squared gradients."), Eps, Decay, Momentum,
                new("centered", "bool", "false", "Whether the mean of gradients is taken off, so that their variance " +
                    "counts."), Maximize,
            ], ["eps", "alpha", "weight_decay", "momentum", "centered"], NotNegative),
        new("SGD", "Gradient descent, with momentum when asked for.", "lr", "learningRate", "Momentum",
            [
                Momentum, new("dampening", "double", "0", "How much of the gradient is left out of the momentum."),
                Decay, new("nesterov", "bool", "false", "Whether the momentum looks ahead."), Maximize,
            ], ["momentum", "dampening", "weight_decay", "nesterov", "maximize"],
            NotNegative + ", and Nesterov momentum without momentum or with dampening,"),
    ];

    public static IEnumerable<(string File, string Text)> Files => All.Select(each => ($"{each.Name}.cs", Text(each)));

    static string[] Names(IEnumerable<Setting> settings) => [.. settings.Select(setting => setting.Name)];

    static string Text(Optimizer of)
    {
        var (name, summary) = (of.Name, of.Summary);
        string Parameters(string rate, IEnumerable<Setting> settings) => string.Join(", ",
            settings.Select(setting => $"{setting.Type} {setting.Name} = {setting.Default}").Prepend($"double {rate}"));
        string all = Parameters(of.Rate, of.Settings), made = Parameters(of.FactoryRate, of.Settings);
        var grouped = of.Group.Select(each => of.Settings.Single(setting => setting.Name == each));
        var given = string.Join(", ", Names(of.Settings));
        string Set(IEnumerable<string> names) =>
            string.Join(", ", names.Select(each => $"{each} = {each}").Prepend("LearningRate = lr"));
        var rate = of.FactoryRate.Split(' ')[0];
        var (control, value, set, group) = of.Controls == "Betas"
            ? ("(double, double) Betas", "(beta1 ?? 0, beta2 ?? 0)", "(beta1, beta2) = value", "The decay rates")
            : ("double Momentum", "momentum ?? 0", "momentum = value", "The momentum");
        string Factory(string parameters, string argument) => $"""
                        /// <summary>{summary}</summary>
                        public static {name} {name}(IEnumerable<{parameters}> parameters, {made}) =>
                            new({argument}, {rate}, {given});
            """;
        return Source.File($$"""
            namespace TorchSharp.Modules
            {
                /// <summary>{{summary}}</summary>
                public partial class {{name}} : OptimizerHelper, optim.I{{of.Controls}}
                {
                    /// <summary>Settings for parameters in one group.</summary>
                    public {{name}}(IEnumerable<Parameter> parameters, {{all}})
                        : this([new ParamGroup(parameters, new Options())], lr, {{given}}) { }

                    /// <summary>Settings for groups that have none of their own. {{of.Faults}} are an ArgumentException.</summary>
                    public {{name}}(IEnumerable<ParamGroup> parameters, {{all}})
                    {
                        var settings = new Options { {{Set(Names(of.Settings))}} };
                        Require(settings);
                        Start(parameters, settings);
                    }

                    /// <summary>{{group}} of all groups.</summary>
                    public {{control}}
                    {
                        get => ((Options)_defaults).{{of.Controls}};
                        set
                        {
                            ((Options)_defaults).{{of.Controls}} = value;
                            foreach (var group in _parameter_groups)
                                ((ParamGroup)group).{{of.Controls}} = value;
                        }
                    }

                    /// <summary>The settings of a group; null stands for the optimizer's.</summary>
                    public class Options : OptimizerOptions
                    {
            {{string.Join("\n", of.Settings.Select(each => $"""
                            /// <summary>{each.Summary}</summary>
                            public {each.Type}? {each.Name};
                """))}}

                        internal {{control}}
                        {
                            get => {{value}};
                            set => {{set}};
                        }
                    }

                    /// <summary>Parameters that share settings.</summary>
                    public class ParamGroup : ParamGroup<Options>, optim.I{{of.Controls}}
                    {
                        /// <summary>An empty group.</summary>
                        public ParamGroup() => Options = new Options();

                        /// <summary>A group of parameters with settings.</summary>
                        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

                        /// <summary>A group of parameters with settings.</summary>
                        public ParamGroup(IEnumerable<Parameter> parameters, {{Parameters(of.Rate.Split(' ')[0] + " = 0.001", grouped)}})
                            : base(parameters, new Options { {{Set(of.Group)}} }) { }

                        /// <summary>{{group}}.</summary>
                        public {{control}}
                        {
                            get => Options.{{of.Controls}};
                            set => Options.{{of.Controls}} = value;
                        }
                    }
                }
            }

            namespace TorchSharp
            {
                public static partial class torch
                {
                    public static partial class optim
                    {
            {{Factory("Parameter", "parameters")}}
            {{Factory("(string name, Parameter parameter)", "parameters.Select(p => p.parameter)")}}
            {{Factory($"{name}.ParamGroup", "parameters")}}
                    }
                }
            }
            """, nullable: "enable warnings");
    }
}
