// What the embedded engine promises beyond the operators: see embedded/TorchSharp/README.md.
#load "generated_test.csx"
