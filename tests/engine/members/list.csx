#!/usr/bin/env dotnet script
// Writes the list of the public members of the tensors in use, which should be the engine: dotnet script
// tests/engine/members/list.csx
#load "../../../lib/packages.csx"
#load "../../harness/repository.csx"
#load "../api_lines.csx"
using TorchSharp;

File.WriteAllLines(Repository.PathOf("tests", "engine", "members", "members.txt"), ApiLines.Of(typeof(torch).Assembly));
