// Names each place that .editorconfig or CONTRIBUTING.md wants written otherwise, as far as syntax alone can tell:
//
//   git ls-files '*.cs' '*.csx' | xargs dotnet script tests/style/check.csx --
#r "nuget: Microsoft.CodeAnalysis.CSharp, 5.12.0"
#load "rules.csx"

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

var found = Args.AsParallel().AsOrdered().SelectMany(file =>
{
    var kind = file.EndsWith(".csx") ? SourceCodeKind.Script : SourceCodeKind.Regular;
    var root = CSharpSyntaxTree.ParseText(File.ReadAllText(file), new(LanguageVersion.Preview, kind: kind)).GetRoot();
    return root.DescendantNodesAndSelf().SelectMany(node => Rules.Broken(node, file))
        .Select(broken => (Line: broken.At.GetLocation().GetLineSpan().StartLinePosition.Line + 1, broken.Rule))
        .OrderBy(broken => broken.Line).Select(broken => $"{file}:{broken.Line}: {broken.Rule}");
}).ToList();
found.ForEach(WriteLine);
return found.Count == 0 ? 0 : 1;
