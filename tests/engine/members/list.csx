#!/usr/bin/env dotnet script
// Writes the list of the public members of the tensors in use, which should be the engine: dotnet script
// tests/engine/members/list.csx
#load "../../../lib/packages.csx"
#load "../api_lines.csx"
using System.Runtime.CompilerServices;
using TorchSharp;

string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

File.WriteAllLines(Path.Combine(Here(), "members.txt"), ApiLines.Of(typeof(torch).Assembly));
