#!/usr/bin/env dotnet script
// Asks the real TorchSharp all questions again and writes its answers to ../data. With a folder after --, it writes the
// answers of the tensors in use there instead.
#load "../../../lib/packages.csx"
#load "differential.csx"

var isReal = typeof(torch).Assembly.GetType("TorchSharp.PInvoke.NativeMethods") is not null;
if (!isReal && Args.Count == 0)
{
    Console.Error.WriteLine("The answers are those of the real TorchSharp: dotnet run setup.cs -- tensors=real");
    return 2;
}
foreach (var family in Differential.Families)
{
    var file = Args.Count == 0 ? Differential.FileOf(family) : Path.Combine(Args[0], family + ".txt");
    File.WriteAllLines(file, Differential.Asked(family).Select(answer => $"{answer.Key} => {answer.Value}"));
}
return 0;
