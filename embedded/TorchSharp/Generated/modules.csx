/// <summary>Modules by the number of their inputs, one to six.</summary>
static class Modules
{
    public static IEnumerable<(string File, string Text)> Files => [("ModulesByInputs.cs", Source.File($$"""
        namespace TorchSharp;

        public static partial class torch
        {
            public static partial class nn
            {
        {{string.Join("\n\n", Enumerable.Range(1, 6).Select(Module))}}
            }
        }
        """))];

    static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six"];

    static string Module(int count)
    {
        string[] numbers = [.. Enumerable.Range(1, count).Select(i => $"{i}")];
        string types = count == 1 ? "T" : Listed("T"), inputs = count == 1 ? "input" : Listed("input");
        string Listed(string name) => string.Join(", ", numbers.Select(i => name + i));
        string Parameters(string name) => string.Join(", ",
            numbers.Select(i => count == 1 ? $"T {name}" : $"T{i} input{i}"));
        var self = $"Module<{types}, TResult>";
        var replaced = count == 1 ? "T" : $"({types})?";
        var replace = count == 1 ? "            input = hook(this, input);"
            : $"            if (hook(this, {inputs}) is {{ }} replaced)\n                ({inputs}) = replaced;";
        var text = $$"""
            /// <summary>A function of {{Words[count]}} input{{(count == 1 ? "" : "s")}}.</summary>
            public interface IModule<{{types}}, TResult>
            {
                /// <summary>The output for the input.</summary>
                TResult call({{Parameters("input1")}});
            }

            /// <summary>A module of {{Words[count]}} input{{(count == 1 ? "" : "s")}}.</summary>
            public abstract class {{self}}
                : HookableModule<Func<{{self}}, {{types}}, {{replaced}}>,
                    Func<{{self}}, {{types}}, TResult, TResult>>, IModule<{{types}}, TResult>
            {
                /// <summary>A module without parts.</summary>
                protected Module(string name) : base(name) { }

                /// <summary>The output for the input, without hooks.</summary>
                public abstract TResult forward({{Parameters("input")}});

                /// <summary>The output for the input; hooks see and may replace both.</summary>
                public TResult call({{Parameters("input")}})
                {
                    foreach (var hook in pre_hooks.Values)
            {{replace}}
                    foreach (var hook in module_pre_hooks.Values)
                        hook(this);
                    var output = forward({{inputs}});
                    foreach (var hook in post_hooks.Values)
                        output = hook(this, {{inputs}}, output);
                    foreach (var hook in module_post_hooks.Values)
                        hook(this);
                    return output;
                }
            }
            """;
        return string.Join("\n", text.ReplaceLineEndings("\n").Split('\n')
            .Select(line => line.Length == 0 ? line : $"        {line}"));
    }
}
