// The one line an exercise loads: #load "../../../lib/exercise.csx"
// It knows tensors, and how to answer questions. What the chapters share is left out: an exercise builds it.

#load "packages.csx"
#load "study/answer.csx"

global using TorchSharp;
global using TorchSharp.Modules;
global using static TorchSharp.torch;
