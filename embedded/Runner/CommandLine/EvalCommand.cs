using System.CommandLine;

namespace AttentionWorkbench.Runner.CommandLine;

/// <summary><c>dotnet script eval CODE [args]</c>: runs code given as a word, or else on stdin.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("code and args")
        {
            Description = "The code, and what it finds in Args. Without code: what stdin holds.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var build = new BuildOptions();
        var command = new Command("eval", "Runs code from the command line or from stdin.") { words };
        build.AddTo(command);
        command.SetAction(result =>
        {
            var (code, args) = result.GetValue(words) is [var first, .. var rest]
                ? (first, rest) : (Console.In.ReadToEnd(), []);
            return ScriptPipeline.Run(build.Apply(ScriptRequest.OfCode(code, args), result));
        });
        return command;
    }
}
