// How many bytes attention over a number of tokens adds to the peak memory of a process; bench/run.csx runs it.
#load "../lib/packages.csx"
#load "stopwatches.csx"
#load "section.csx"
#load "rows/fused.csx"

global using TorchSharp;
global using TorchSharp.Modules;
global using static TorchSharp.torch;

FusedRows.PrintGrowth(int.Parse(Args[0]));
