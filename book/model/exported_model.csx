#nullable enable
using System.Security.Cryptography;

/// <summary>The model that writes on a page: a script with its weights, kept as long as the model is the same.</summary>
public static class ExportedModel
{
    /// <summary>The learner's model that was saved last, or else the one of the chapter's run.</summary>
    /// <param name="trained">The path of the latter.</param>
    /// <param name="kept">The folder in which runs are kept.</param>
    /// <returns>The script; null if no model can be read.</returns>
    public static string? Newest(string root, string trained, string kept, Action<string> say)
    {
        var own = new DirectoryInfo(Path.Combine(root, "out"));
        return (own.Exists ? own.GetFiles("*.model") : []).OrderByDescending(file => file.LastWriteTimeUtc)
            .Select(file => file.FullName).Append(trained)
            .Select(model => Of(root, model, kept, say)).FirstOrDefault(script => script is not null);
    }

    static string? Of(string root, string model, string kept, Action<string> say)
    {
        var script = Path.Combine(kept, $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(model)))[..16]}.js");
        if (!File.Exists(script))
        {
            say($"{Path.GetRelativePath(root, model)} becomes a part of the book …");
            var run = ScriptProcess.Run(Path.Combine(root, "book", "model", "export.csx"), [model, script], root);
            if (run.ExitCode != 0)
            {
                Console.Error.WriteLine($"{model} cannot write in the book: {run.Trouble}");
                return null;
            }
        }
        foreach (var other in Directory.GetFiles(kept, "*.js").Where(other => other != script))
            File.Delete(other);
        return File.ReadAllText(script);
    }
}
