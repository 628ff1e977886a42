// Runs all tests: dotnet script tests/run.csx [-- --help]
#load "../lib/workbench.csx"
#load "harness/harness.csx"

#load "harness/harness_tests.csx"
#load "course/course.csx"
#load "book/book.csx"
#load "engine/engine.csx"
#load "snapshots/snapshot_check_test.csx"
#load "runner/runner.csx"
#load "setup/setup.csx"
#load "style/analyzers_test.csx"
#load "style/style_test.csx"
#load "study/study.csx"

// The threads of libtorch fall far behind on a busy machine, here and in the scripts that tests start.
if (!Parts.IsOwn(Part.Tensors))
{
    set_num_threads(1);
    Environment.SetEnvironmentVariable("OMP_NUM_THREADS", "1");
}

return await TestRun.Start(Args);
