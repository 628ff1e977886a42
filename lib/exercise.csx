// The one line an exercise loads: #load "../../../lib/exercise.csx"
// It knows tensors, how to multiply them, and how to answer questions. What else the chapters share is left out: an
// exercise builds it.

#load "packages.csx"
#load "attention/matmul.csx"
#load "study/answer.csx"

global using TorchSharp;
global using TorchSharp.Modules;
global using static TorchSharp.torch;
