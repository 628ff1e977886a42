using System.Text.Json;
using System.Text.RegularExpressions;

/// <summary>Weights of the documents, as they are printed there: a row for each query, four decimals.</summary>
public static class PrintedWeights
{
    /// <summary>The rows of an entry of <c>printed_documents.json</c>.</summary>
    public static string[][] Of(string entry)
    {
        var file = Repository.PathOf("tests", "course", "data", "printed_documents.json");
        var printed = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("printed").GetProperty(entry)
            .GetProperty("").GetString();
        return printed.Split("],").Select(row => Regex.Matches(row, @"-?\d+\.\d+").Select(number => number.Value).ToArray())
            .ToArray();
    }
}
