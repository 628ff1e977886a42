// Runs all tests: dotnet script tests/run.csx [-- --help]
#load "../lib/workbench.csx"
#load "harness/harness.csx"

#load "harness/self_test.csx"
#load "harness/tensors_test.csx"
#load "printing.csx"
#load "verify.csx"

return await TestRun.Start(Args);
