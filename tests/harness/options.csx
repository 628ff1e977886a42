#nullable enable

/// <summary>The command line of a test run.</summary>
public sealed record Options(IReadOnlyList<string> Names, bool Accept, bool List, bool Verbose, bool Long, bool Help)
{
    /// <summary>How to start a test run.</summary>
    public const string Usage = """
        usage: dotnet script tests/run.csx [-- [options] [NAME ...]]

        Runs all tests, or those whose Class.Method contains one of the
        NAMEs, in upper or lower case.

          --accept    approve new and changed snapshots
          --list      name the tests, run none
          --verbose   show each test's output and the slowest tests
          --long      try every seed and every moment of a kill where usually
              a few are tried: minutes
          --help      show this text

        Exit code: 0 all passed, 1 a test failed or none ran, 2 misuse.
        """;

    /// <summary>Parses the arguments.</summary>
    /// <exception cref="MisuseException">An option is unknown.</exception>
    public static Options Parse(IEnumerable<string> arguments)
    {
        var options = new Options([], false, false, false, false, false);
        foreach (var argument in arguments)
            options = argument switch
            {
                "--accept" => options with { Accept = true },
                "--list" => options with { List = true },
                "--verbose" => options with { Verbose = true },
                "--long" => options with { Long = true },
                "--help" or "-h" => options with { Help = true },
                "--" => options,
                _ when argument.StartsWith('-') => throw new MisuseException($"unknown option {argument}"),
                _ => options with { Names = [.. options.Names, argument] }
            };
        return options;
    }
}

/// <summary>The command line is wrong.</summary>
public sealed class MisuseException(string message) : Exception(message);
