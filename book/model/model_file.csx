#nullable enable
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

/// <summary>A language model as the book's pages read it: JSON, with each layer's numbers in base64.</summary>
public static class ModelFile
{
    // Base64 has plus signs, which would be written as six letters each.
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON of a model.</summary>
    /// <param name="text">What it was trained on.</param>
    /// <param name="steps">For how many steps.</param>
    public static string Json(LanguageModel model, Characters characters, string text, int steps) =>
        JsonSerializer.Serialize(new
        {
            text,
            steps,
            options = new
            {
                context = model.Options.Context, width = model.Options.Width,
                heads = model.Options.Heads, blocks = model.Options.Blocks,
            },
            characters = characters.Written(arange(characters.Count)),
            weights = model.named_parameters().ToDictionary(named => named.name, named => Base64(named.parameter)),
        }, Plain);

    // 32 bits for each number, the lowest byte first. Browsers on all usual machines read them that way.
    static string Base64(Tensor numbers) =>
        Convert.ToBase64String(MemoryMarshal.AsBytes(numbers.detach().contiguous().data<float>().ToArray().AsSpan()));
}
