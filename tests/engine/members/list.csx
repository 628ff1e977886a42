#!/usr/bin/env dotnet script
// Lists the public members of the tensors at work, which must be the engine's: dotnet script tests/engine/members/list.csx
#load "../../../lib/packages.csx"
#load "../api_lines.csx"
using System.Runtime.CompilerServices;
using TorchSharp;

string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

File.WriteAllLines(Path.Combine(Here(), "members.txt"), ApiLines.Of(typeof(torch).Assembly));
