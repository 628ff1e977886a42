namespace VerifyTests;

/// <summary>The outcome of a comparison. The names appear in the message.</summary>
enum Verdict
{
    New,
    NotEqual,
    Equal
}
