#nullable enable
using System.CommandLine;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

/// <summary>The words after <c>dotnet script scripts/book.csx --</c>.</summary>
public static class BookCommandLine
{
    const int UsualPort = 8080;
    const int LastPort = 65535;

    /// <summary>Builds the book, and shows it if asked to.</summary>
    /// <returns>0, or 1 if there is no book to show or the port cannot be had.</returns>
    public static async Task<int> Run(IEnumerable<string> words)
    {
        var serve = new Option<bool>("--serve") { Description = "Show the book on 127.0.0.1, and build it again on save" };
        var port = new Option<int>("--port")
        {
            Description = "The port to show it on; 0 for any that is free", HelpName = "N", DefaultValueFactory = _ => UsualPort,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1)
                return;
            if (result.GetResult(serve) is null or { Implicit: true })
                result.AddError("--port needs --serve.");
            if (int.TryParse(result.Tokens[0].Value, out var n) && n is < 0 or > LastPort)
                result.AddError($"--port is {n}, but must be from 0 to {LastPort}.");
        });
        var root = new RootCommand("The course as a web book: every chapter a page, with what it printed") { serve, port };
        var read = CommandLine.Read("dotnet script scripts/book.csx --", root, words);
        var builder = new BookBuilder(Repository(), Path.Combine(Repository(), "out", "book"), Console.WriteLine);
        var isBuilt = Build(builder);
        if (!read.GetValue(serve) || !File.Exists(builder.Index))
            return isBuilt ? 0 : 1;
        try
        {
            await BookServer.Run(Repository(), builder.Folder, read.GetValue(port), () => Build(builder));
            return 0;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            Console.Error.WriteLine($"The book cannot be shown on port {read.GetValue(port)}: {error.Message.TrimEnd('.')}. "
                + "--port N chooses another.");
            return 1;
        }
    }

    static bool Build(BookBuilder builder)
    {
        try
        {
            builder.Build();
            Console.WriteLine($"The book: {Path.GetRelativePath(Environment.CurrentDirectory, builder.Index).Replace('\\', '/')}");
            return true;
        }
        catch (Exception failed) when (failed is ChapterFailed or StudyMisuse or FormatException or IOException
            or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failed.Message);
            Console.Error.WriteLine(File.Exists(builder.Index) ? "The last book is as it was." : "There is no book yet.");
            return false;
        }
    }

    static string Repository([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
