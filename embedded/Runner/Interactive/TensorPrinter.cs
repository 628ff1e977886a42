using TorchSharp;

namespace AttentionWorkbench.Runner.Interactive;

/// <summary>Tensors as PyTorch prints them, by the code that the chapters print with.</summary>
internal static class TensorPrinter
{
    private static readonly string File = Path.Combine("lib", "printing", "tensor_text.csx");

    private static readonly Lazy<Func<torch.Tensor, string>?> Form = new(Compile);

    /// <summary>The value as text, when it is a tensor and the workbench is at hand; else null.</summary>
    public static string? Text(object value) => value is torch.Tensor tensor ? Form.Value?.Invoke(tensor) : null;

    // In a session of its own: the names of that code are not the learner's.
    private static Func<torch.Tensor, string>? Compile()
    {
        if (Find(Directory.GetCurrentDirectory()) is not { } file)
            return null;
        const string form = "(Func<TorchSharp.torch.Tensor, string>)TensorText.Of";
        var code = $"#r \"nuget: TorchSharp\"\n#load \"{file.Replace('\\', '/')}\"\n{form}";
        return (Func<torch.Tensor, string>)new Session([]).Run(ScriptRequest.OfCode(code, []))!;
    }

    private static string? Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (System.IO.File.Exists(Path.Combine(folder, File)))
                return Path.Combine(folder, File);
        }
        return null;
    }
}
