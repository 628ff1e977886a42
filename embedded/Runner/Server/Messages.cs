using AttentionWorkbench.Runner.Cache;
using AttentionWorkbench.Runner.Compile;
using AttentionWorkbench.Runner.Packages;

namespace AttentionWorkbench.Runner.Server;

/// <summary>What a message is about: the first three come from a client, the others from the server.</summary>
enum Subject : byte { Compile = 1, Status, Stop, Working, Busy, Answer, Text }

/// <summary>The messages between client and server: a length, a subject and a content. A request names files, and the
/// server reads them. The answer is a build in the format of the cache, so a client checks it as it checks a kept
/// one.</summary>
static class Messages
{
    const int Longest = 64 << 20;
    const int HeadLength = sizeof(int) + 1;

    /// <summary>Sends a message.</summary>
    public static async Task Send(
        this Stream to, Subject subject, byte[] content, CancellationToken cancellation = default)
    {
        byte[] message = [.. BitConverter.GetBytes(content.Length), (byte)subject, .. content];
        await to.WriteAsync(message, cancellation).ConfigureAwait(false);
    }

    /// <summary>Waits for the next message.</summary>
    /// <exception cref="IOException">The other side is gone, or does not keep to the protocol.</exception>
    public static async Task<(Subject Subject, byte[] Content)> Receive(
        this Stream from, CancellationToken cancellation)
    {
        var head = new byte[HeadLength];
        await from.ReadExactlyAsync(head, cancellation).ConfigureAwait(false);
        var length = BitConverter.ToInt32(head);
        if (length is < 0 or > Longest)
            throw new IOException($"a message of {length} bytes");
        var content = new byte[length];
        await from.ReadExactlyAsync(content, cancellation).ConfigureAwait(false);
        return ((Subject)head[^1], content);
    }

    /// <summary>A request for a script, as bytes.</summary>
    public static byte[] Write(ScriptRequest request, IReadOnlyList<string> configurations)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(request.Path);
        writer.Write(request.Configuration);
        writer.WritePaths(request.Sources);
        writer.WritePaths(configurations);
        writer.Write(request.CacheRoot);
        var (isThere, width, hasColours) = Terminal.Own;
        writer.Write(isThere);
        writer.Write(width);
        writer.Write(hasColours);
        return stream.ToArray();
    }

    /// <summary>The request that the bytes encode.</summary>
    public static (ScriptRequest Request, string[] Configurations) ReadRequest(byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        var request = ScriptRequest.OfFile(reader.ReadString(), []) with
        {
            Configuration = reader.ReadString(), Sources = reader.ReadPaths(), MayRestore = false,
        };
        var configurations = reader.ReadPaths();
        request = request with
        {
            CacheRoot = reader.ReadString(),
            Terminal = new(reader.ReadBoolean(), reader.ReadInt32(), reader.ReadBoolean()),
        };
        return (request, configurations);
    }

    /// <summary>A compiled script, as bytes.</summary>
    public static byte[] Write(CompiledScript script, string circumstances) => Write(isBuilt: true, script.Warnings,
        CacheEntry.Write(script.Assembly.Bytes, circumstances, script.Inputs, script.Assets));

    /// <summary>The errors of a script, as bytes.</summary>
    public static byte[] Write(CompileFailure failure, string circumstances) => Write(isBuilt: false, failure.Message,
        CacheEntry.Write([], circumstances, failure.Inputs!, RuntimeAssets.None));

    /// <summary>The script that the bytes encode; null when they are incomplete, or were made under other
    /// circumstances, or from files whose contents differ from what this process reads.</summary>
    /// <exception cref="CompileFailure">They encode errors, and the files still have the contents that caused
    /// them.</exception>
    public static CompiledScript? ReadScript(byte[] content, string circumstances)
    {
        if (SealedFile.Unseal(content) is not { } whole)
            return null;
        var stream = new MemoryStream(whole.Array!, 0, whole.Count);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var (isBuilt, text) = (reader.ReadBoolean(), reader.ReadString());
        var script = CacheEntry.Read(whole[(int)stream.Position..], null, circumstances);
        if (script is null || (script.Inputs.FirstChange() ?? script.Assets.FirstMissing()) is not null)
            return null;
        return isBuilt ? script with { Warnings = text } : throw new CompileFailure(text) { Inputs = script.Inputs };
    }

    static byte[] Write(bool isBuilt, string text, byte[] build)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(isBuilt);
        writer.Write(text);
        writer.Write(build);
        return SealedFile.Seal(stream.ToArray());
    }
}
