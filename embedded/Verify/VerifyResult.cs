namespace VerifyTests;

/// <summary>The approved files of a successful comparison.</summary>
public class VerifyResult
{
    readonly string _verified;

    internal VerifyResult(string verified) => _verified = verified;

    /// <summary>Full paths of the approved files.</summary>
    public IEnumerable<string> Files => [_verified];

    /// <summary>Full paths of the approved files that contain text.</summary>
    public IEnumerable<string> TextFiles => [_verified];

    /// <summary>The approved text.</summary>
    public string Text => File.ReadAllText(_verified);
}
