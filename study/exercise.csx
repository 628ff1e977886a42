// The one line an exercise loads: #load "../../../study/exercise.csx"
// It knows tensors, how to multiply, to stack and to show them, and how to answer questions. What else the chapters
// share is left out: an exercise builds it.

#load "../lib/packages.csx"
#load "../lib/attention/matmul.csx"
#load "../lib/attention/stack.csx"
#load "../lib/files/whole_file.csx"
#load "answering.csx"
#load "show.csx"

global using TorchSharp;
global using TorchSharp.Modules;
global using static TorchSharp.torch;
