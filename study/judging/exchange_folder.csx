#nullable enable

/// <summary>The folder through which an exercise gets its questions and gives its replies.</summary>
public sealed class ExchangeFolder(string exercise) : IDisposable
{
    /// <summary>The full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("attention-study-").FullName;

    /// <summary>Whether the exercise has been compiled and is running.</summary>
    public bool HasBegun => File.Exists(FileOf(Answering.Begun));

    /// <summary>Writes the questions. The exercise may be ready before they are: it waits until the file is
    /// complete.</summary>
    public void Ask(IEnumerable<Question> questions) =>
        WholeFile.Write(FileOf(Answering.NameOf(exercise) + Answering.Questions), Question.Bytes(questions));

    /// <summary>The replies of the exercise; empty when it handed nothing in.</summary>
    public IReadOnlyList<Reply> Replies()
    {
        var file = FileOf(Answering.NameOf(exercise) + Answering.Replies);
        return File.Exists(file) ? Reply.Read(File.ReadAllBytes(file)) : [];
    }

    /// <summary>Deletes the folder, if Ctrl-C has not done so already.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
        }
    }

    string FileOf(string name) => System.IO.Path.Combine(Path, name);
}
