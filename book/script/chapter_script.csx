#nullable enable
// A chapter's script as a text to read: comments that begin a line between statements are prose, the rest is code.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>The steps of a script, read with the compiler's parser.</summary>
public sealed class ChapterScript
{
    const string StepCall = "Step";
    const string ExploreCall = "Explore";
    static readonly string[] PrintingCalls =
        ["Show", "Note", "Check", "ShowCode", "Draw", "Timed", "TimedBeside", "WriteLine", "Chapter"];

    readonly string[] _lines;
    readonly CompilationUnitSyntax _root;
    readonly HashSet<string> _ownPrinting;

    ChapterScript(string text)
    {
        _lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        _root = Parse(text);
        _ownPrinting = [.. _root.Members.OfType<MethodDeclarationSyntax>()
            .Where(method => Calls(method).Any(call => PrintingCalls.Contains(NameOf(call))))
            .Select(method => method.Identifier.Text)];
        var header = _lines.TakeWhile(line => line.StartsWith("//")).ToArray();
        Header = ScriptHeader.Of(header.Select(Uncommented));
        Steps = ReadSteps(header.Length);
    }

    /// <summary>The comment at the top.</summary>
    public ScriptHeader Header { get; }

    /// <summary>What comes before the first step, with an empty title, and then the steps.</summary>
    public IReadOnlyList<ScriptStep> Steps { get; }

    /// <summary>Reads the text of a script.</summary>
    public static ChapterScript Read(string text) => new(text);

    /// <summary>The syntax of a script.</summary>
    public static CompilationUnitSyntax Parse(string text) => CSharpSyntaxTree.ParseText(
        text.ReplaceLineEndings("\n"), new(LanguageVersion.Preview, kind: SourceCodeKind.Script)).GetCompilationUnitRoot();

    List<ScriptStep> ReadSteps(int firstLine)
    {
        var code = new bool[_lines.Length];
        foreach (var member in _root.Members)
            Array.Fill(code, true, FirstLine(member), LastLine(member) - FirstLine(member) + 1);
        var titles = _root.Members.Where(IsStep).ToDictionary(FirstLine, TitleOf);

        var steps = new List<ScriptStep>();
        var (title, blocks, begin) = ("", new List<Block>(), firstLine);
        for (var line = firstLine; line <= _lines.Length; line++)
        {
            var isNew = line == _lines.Length || titles.ContainsKey(line);
            var breaks = isNew || line > begin && IsProse(line) != IsProse(line - 1);
            if (breaks && BlockOf(begin, line) is { } block)
                blocks.Add(block);
            if (breaks)
                begin = line;
            if (!isNew)
                continue;
            steps.Add(new(title, blocks));
            if (line < _lines.Length)
                (title, blocks, begin) = (titles[line], [], line + 1);
        }
        return steps;

        bool IsProse(int line) => !code[line] && _lines[line].StartsWith("//");
    }

    Block? BlockOf(int from, int end)
    {
        var lines = _lines[from..end];
        if (lines.All(string.IsNullOrWhiteSpace))
            return null;
        if (lines[0].StartsWith("//"))
            return new Prose(string.Join('\n', lines.Select(Uncommented)));
        var calls = _root.Members.Where(member => FirstLine(member) >= from && LastLine(member) < end)
            .Where(member => member is not BaseTypeDeclarationSyntax and not MethodDeclarationSyntax)
            .SelectMany(Calls).ToList();
        var printed = calls.Where(IsPrinting).Select(Beginning).ToList();
        return new Code(string.Join('\n', lines).Trim('\n'), printed.FirstOrDefault(), printed.LastOrDefault(),
            calls.Any(call => NameOf(call) == ExploreCall));
    }

    static string Uncommented(string line) => line.Length > 2 && line[2] == ' ' ? line[3..] : line.TrimStart('/');

    // What a local function or a lambda prints is printed when it is called.
    static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode node) => node
        .DescendantNodes(inner => inner == node || inner is not LocalFunctionStatementSyntax and not LambdaExpressionSyntax)
        .OfType<InvocationExpressionSyntax>();

    bool IsPrinting(InvocationExpressionSyntax call) =>
        PrintingCalls.Contains(NameOf(call)) || _ownPrinting.Contains(NameOf(call));

    static string Beginning(InvocationExpressionSyntax call)
    {
        if (call.ArgumentList.Arguments.Select(argument => argument.Expression).FirstOrDefault(IsText) is not { } text
            || call.Ancestors().Any(node => node is ForEachStatementSyntax or ForStatementSyntax or IfStatementSyntax))
            return "";
        var literal = ((LiteralExpressionSyntax)text).Token.ValueText;
        return NameOf(call) switch
        {
            "Show" when call.ArgumentList.Arguments[0].Expression == text => literal,
            "ShowCode" => $"{literal}:",
            "Draw" => $"figure: figures/{literal}.svg",
            "Check" => $"✓ {literal}",
            "Note" => literal,
            _ => "",
        };
    }

    static bool IsText(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.StringLiteralExpression);

    static string NameOf(InvocationExpressionSyntax call) => $"{call.Expression}";

    static bool IsStep(MemberDeclarationSyntax member) => member is GlobalStatementSyntax
    {
        Statement: ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call },
    } && NameOf(call) == StepCall;

    static string TitleOf(MemberDeclarationSyntax step) =>
        Calls(step).First().ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax title
            ? title.Token.ValueText : throw new FormatException($"The title of a step is not plain text: {step}");

    static int FirstLine(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line;

    static int LastLine(SyntaxNode node) => node.GetLocation().GetLineSpan().EndLinePosition.Line;
}
