// Runs all tests: dotnet script tests/run.csx [-- --help]
#load "../lib/workbench.csx"
#load "harness/harness.csx"

#load "harness/self_test.csx"
#load "harness/tensors_test.csx"
#load "laws.csx"
#load "attention.csx"
#load "guards.csx"
#load "gradients.csx"
#load "wrong_implementations.csx"
#load "documents.csx"
#load "chapters.csx"
#load "printing.csx"
#load "verify.csx"
#load "runner.csx"
#load "setup.csx"

return await TestRun.Start(Args);
