// How much the peak memory of a process grows by attention over so many tokens, in bytes; bench/run.csx runs it.
#load "../lib/packages.csx"
#load "contenders.csx"
#load "section.csx"
#load "rows/fused.csx"

global using TorchSharp;
global using TorchSharp.Modules;
global using static TorchSharp.torch;

FusedRows.PrintGrowth(int.Parse(Args[0]));
