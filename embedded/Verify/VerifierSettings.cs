namespace VerifyTests;

/// <summary>Settings for all comparisons of the process, to be set before the first one.</summary>
public static class VerifierSettings
{
    internal static bool RequireUniquePrefix { get; private set; } = true;

    internal static Encoding Encoding { get; private set; } = new UTF8Encoding(true);

    /// <summary>Writes files without a byte order mark.</summary>
    public static void UseUtf8NoBom() => UseEncoding(new UTF8Encoding(false));

    /// <summary>Writes files in <paramref name="encoding"/>, and reads those without a mark in it.</summary>
    public static void UseEncoding(Encoding encoding)
    {
        InnerVerifier.ThrowIfVerifyHasBeenRun();
        Encoding = encoding;
    }

    /// <summary>Allows several comparisons to use the same directory and name.</summary>
    public static void DisableRequireUniquePrefix()
    {
        InnerVerifier.ThrowIfVerifyHasBeenRun();
        RequireUniquePrefix = false;
    }
}
