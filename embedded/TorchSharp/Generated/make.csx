#!/usr/bin/env dotnet script
// Makes the files of this folder anew: dotnet script embedded/TorchSharp/Generated/make.csx
#load "generated.csx"
using System.Runtime.CompilerServices;

string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

foreach (var file in Directory.GetFiles(Here(), "*.cs"))
    File.Delete(file);
foreach (var (file, text) in Generated.Files)
    File.WriteAllText(Path.Combine(Here(), file), text);
