#nullable enable
#load "../../lib/packages.csx"

using System.Reflection;

/// <summary>The parts of the workbench that can be a real package or the project's own.</summary>
public enum Part
{
    Tensors,
    Runner,
    Snapshots,
}

/// <summary>Which parts this process runs on.</summary>
public static class Parts
{
    /// <summary>Whether it runs on the project's own part. That one has an attribute; the real package cannot have
    /// it.</summary>
    public static bool IsOwn(Part part) => AssemblyOf(part).GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(mark => mark.Key == "AttentionWorkbench.Part" && mark.Value == Name(part));

    /// <summary>The assembly of a part.</summary>
    public static Assembly AssemblyOf(Part part) => part switch
    {
        Part.Tensors => typeof(TorchSharp.torch).Assembly,
        Part.Snapshots => typeof(VerifyTests.InnerVerifier).Assembly,
        _ => Assembly.GetEntryAssembly()!,
    };

    /// <summary>Asserts what is true of the own part and known to be false of the real package: there the assertion
    /// must fail, so that the exception is dropped once it is no longer needed.</summary>
    public static void OwnAlone(Part part, string reason, Action assertion)
    {
        if (IsOwn(part))
            assertion();
        else if (Record.Exception(assertion) is null)
            Assert.Fail($"This holds for {Subject(part, own: false)} as well, though it is known that {reason}.");
    }

    /// <summary>Why a test of the own part, or of the real package, is skipped here; null where it runs.</summary>
    public static string? LeftOut(Part part, bool own, string reason) =>
        IsOwn(part) == own ? null : $"{Subject(part, own)}: {reason}";

    /// <summary>What a skipped test is about, <c>the own runner</c>; null if it was skipped for another
    /// reason.</summary>
    public static string? SubjectOf(string leftOut) =>
        Enum.GetValues<Part>().SelectMany(part => new[] { Subject(part, true), Subject(part, false) })
            .FirstOrDefault(subject => leftOut.StartsWith($"{subject}: "));

    static string Subject(Part part, bool own) => $"the {(own ? "own" : "real")} {Name(part)}";

    static string Name(Part part) => part.ToString().ToLowerInvariant();
}

/// <summary>A fact about the project's own part, with the reason why it is not true of the real package.</summary>
public sealed class OwnPartFactAttribute : FactAttribute
{
    public OwnPartFactAttribute(Part part, string reason) => Skip = Parts.LeftOut(part, own: true, reason);

    /// <summary>Whether it runs with <c>--long</c> only.</summary>
    public bool Long
    {
        get;
        set
        {
            field = value;
            if (value && !TestRun.Long)
                Skip ??= "runs with --long";
        }
    }
}

/// <summary>A theory about the project's own part, with the reason why it is not true of the real package.</summary>
public sealed class OwnPartTheoryAttribute : TheoryAttribute
{
    public OwnPartTheoryAttribute(Part part, string reason) => Skip = Parts.LeftOut(part, own: true, reason);
}

/// <summary>A fact about the real package, with the reason why it is not true of the project's own part.</summary>
public sealed class RealPartFactAttribute : FactAttribute
{
    public RealPartFactAttribute(Part part, string reason) => Skip = Parts.LeftOut(part, own: false, reason);
}
