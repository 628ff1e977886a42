namespace VerifyTests;

/// <summary>What a comparison found. The names are those of the message.</summary>
enum Verdict
{
    New,
    NotEqual,
    Equal
}
