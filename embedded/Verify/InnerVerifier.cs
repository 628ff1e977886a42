namespace VerifyTests;

/// <summary>
/// Compares a text with the approved one, <c>directory/name.verified.txt</c>. A new or differing text is left
/// in <c>directory/name.received.txt</c>, and the comparison throws.
/// </summary>
public class InnerVerifier : IDisposable
{
    static volatile bool _verifyHasBeenRun;

    readonly string _directory;
    readonly string _name;
    readonly VerifySettings _settings;

    /// <summary>Prepares one comparison; <paramref name="directory"/> is created when missing.</summary>
    /// <exception cref="ArgumentException">The directory or the name is empty.</exception>
    /// <exception cref="Exception">The same directory and name were used before in this process.</exception>
    public InnerVerifier(string directory, string name, VerifySettings? settings = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _verifyHasBeenRun = true;
        _directory = directory;
        _name = name;
        _settings = settings ?? new VerifySettings();

        Directory.CreateDirectory(directory);
        if (_settings.RequireUniquePrefix && VerifierSettings.RequireUniquePrefix)
            UniquePrefix.Claim(Path.Combine(directory, name));
    }

    /// <summary>Refuses a setting that comes too late, after the first comparison of the process.</summary>
    public static void ThrowIfVerifyHasBeenRun()
    {
        if (_verifyHasBeenRun)
            throw new Exception("This setting must be called prior to any Verify has run: files of earlier "
                + "comparisons were written without it.");
    }

    /// <summary>Compares <paramref name="value"/> with the approved text.</summary>
    public Task<VerifyResult> VerifyString(string? value) => VerifyString(value, "txt");

    /// <summary>Compares the text that <paramref name="task"/> yields with the approved text.</summary>
    public Task<VerifyResult> VerifyString(Task<string> task) => VerifyString(task, "txt");

    /// <summary>As <see cref="VerifyString(Task{string})"/>, with files of another extension.</summary>
    public async Task<VerifyResult> VerifyString(Task<string> task, string extension) =>
        await VerifyString(await task, extension);

    /// <summary>As <see cref="VerifyString(string)"/>, with files of another extension.</summary>
    public Task<VerifyResult> VerifyString(string? value, string extension)
    {
        var files = new SnapshotFiles(_directory, _name, extension);
        try
        {
            Compare(files, Written(value, extension));
            return Task.FromResult(new VerifyResult(files.Verified));
        }
        catch (Exception exception)
        {
            return Task.FromException<VerifyResult>(exception);
        }
    }

    /// <summary>Ends the comparison. It holds no resources.</summary>
    public void Dispose() => GC.SuppressFinalize(this);

    static void Compare(SnapshotFiles files, string received)
    {
        var verified = files.ReadVerified();
        var stale = files.OtherVerified();
        var verdict = verified is null ? Verdict.New
            : IsSame(received, verified) ? Verdict.Equal
            : Verdict.NotEqual;
        if (verdict == Verdict.Equal && stale.Count == 0)
            return;
        if (verdict != Verdict.Equal)
            files.WriteReceived(received);
        throw new VerifyException(MismatchMessage.Of(verdict, files, received, verified, stale));
    }

    /// <summary>A final newline in the approved file only is ignored; one in the new text only is a
    /// difference.</summary>
    static bool IsSame(string received, string verified) =>
        received == verified || received + '\n' == verified;

    string Written(string? value, string extension) => value switch
    {
        null => "null",
        "" => "emptyString",
        _ => _settings.Scrubbed(value, extension)
    };
}
