namespace VerifyTests;

/// <summary>The same newline on every system.</summary>
static class Newlines
{
    public static string Unified(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
