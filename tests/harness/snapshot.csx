#nullable enable
#load "repository.csx"

using System.Collections.Concurrent;
using VerifyTests;

/// <summary>Texts that must equal approved files, <c>snapshots/NAME.verified.txt</c>.</summary>
public static class Snapshot
{
    static readonly ConcurrentQueue<string> AcceptedNames = new();
    static bool _accepting;

    /// <summary>The folder of the approved files.</summary>
    public static string Folder { get; set; } = Repository.Snapshots;

    /// <summary>The snapshots that this run approved with <c>--accept</c>.</summary>
    public static IReadOnlyCollection<string> Accepted => AcceptedNames;

    /// <summary>The approved text; empty when there is none yet.</summary>
    public static string Approved(string name)
    {
        var path = Path.Combine(Repository.Snapshots, $"{name}.verified.txt");
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    /// <summary>Must be called once, before the first test.</summary>
    public static void Begin(bool accept)
    {
        _accepting = accept;
        VerifierSettings.UseUtf8NoBom();
    }

    /// <summary>Compares a text with the approved one. A new or different text fails the test and is written to
    /// <c>NAME.received.txt</c>; with <c>--accept</c> it becomes the approved one.</summary>
    public static async Task Verify(string name, string text, VerifySettings? settings = null)
    {
        var received = Path.Combine(Folder, $"{name}.received.txt");
        Directory.CreateDirectory(Folder);
        File.Delete(received);
        var own = new VerifySettings(settings);
        own.DisableDiff();
        using var verifier = new InnerVerifier(Folder, name, own);
        try
        {
            await verifier.VerifyString(text);
        }
        catch (Exception) when (_accepting && File.Exists(received))
        {
            File.Move(received, Path.Combine(Folder, $"{name}.verified.txt"), overwrite: true);
            AcceptedNames.Enqueue(name);
        }
    }

    /// <summary>Deletes what earlier runs left behind for snapshots that no test writes any more.</summary>
    public static IReadOnlyList<string> DeleteStale()
    {
        if (!Directory.Exists(Folder))
            return [];
        var stale = Directory.GetFiles(Folder, "*.received.*");
        foreach (var path in stale)
            File.Delete(path);
        return Array.ConvertAll(stale, path => Path.GetFileName(path));
    }
}
