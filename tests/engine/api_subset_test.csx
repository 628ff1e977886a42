#load "../harness/parts.csx"
#load "api_lines.csx"
using System.Runtime.CompilerServices;
using TorchSharp;
using Xunit;

/// <summary>Every public member of the engine is one of TorchSharp's, with the same parameter names, types and defaults:
/// what a script compiles against here, it compiles against there. The list is of the engine's members; where the real
/// package is at work, that one must have them all.</summary>
public class ApiSubsetTest
{
    [Fact]
    public void Every_public_member_is_one_of_TorchSharp()
    {
        var listed = File.ReadAllLines(Path.Combine(Here(), "members", "members.txt"));
        var present = ApiLines.Of(typeof(torch).Assembly);
        // dotnet script tests/engine/members/list.csx writes the engine's; then run this on the real package.
        if (Parts.IsOwn(Part.Tensors))
            Assert.Equal(listed, present);
        else
            Assert.Equal([], listed.Except(present));
    }

    static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
