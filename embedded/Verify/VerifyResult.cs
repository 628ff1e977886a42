namespace VerifyTests;

/// <summary>What a successful comparison compared with.</summary>
public class VerifyResult
{
    readonly string verified;

    internal VerifyResult(string verified) => this.verified = verified;

    /// <summary>Full paths of the approved files.</summary>
    public IEnumerable<string> Files => [verified];

    /// <summary>Full paths of the approved files that hold text.</summary>
    public IEnumerable<string> TextFiles => [verified];

    /// <summary>The approved text.</summary>
    public string Text => File.ReadAllText(verified);
}
