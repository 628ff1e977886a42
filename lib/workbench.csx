// The one line a chapter loads: #load "../lib/workbench.csx"

#load "packages.csx"

#load "data/sentence.csx"

#load "attention/guard.csx"
#load "attention/simple.csx"
#load "attention/scaled_dot_product.csx"
#load "attention/self_attention_v1.csx"
#load "attention/self_attention_v2.csx"
#load "attention/causal_mask.csx"
#load "attention/causal_attention.csx"
#load "attention/multi_head_wrapper.csx"
#load "attention/multi_head_attention.csx"

#load "printing/chapter.csx"
#load "printing/timing.csx"

global using TorchSharp;
global using TorchSharp.Modules;
global using static TorchSharp.torch;
