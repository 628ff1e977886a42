// Runs all tests: dotnet script tests/run.csx [-- --help]
#load "../lib/workbench.csx"
#load "harness/harness.csx"

#load "harness/self_test.csx"
#load "harness/tensors_test.csx"
#load "harness/approximate_test.csx"
#load "scripts.csx"
#load "laws.csx"
#load "attention.csx"
#load "guards.csx"
#load "matmul.csx"
#load "gradients.csx"
#load "gradcheck.csx"
#load "random_programs.csx"
#load "wrong_implementations.csx"
#load "documents.csx"
#load "chapters.csx"
#load "chapter_options.csx"
#load "lib_folders.csx"
#load "tasks.csx"
#load "training.csx"
#load "one_thread.csx"
#load "learning.csx"
#load "figures.csx"
#load "oracle/oracle.csx"
#load "tensors_autograd.csx"
#load "tensors_rules.csx"
#load "tensors_random.csx"
#load "tensors_modules.csx"
#load "tensors_training.csx"
#load "tensors_memory.csx"
#load "tensors_bits.csx"
#load "api_subset.csx"
#load "engine/engine.csx"
#load "printing.csx"
#load "verify.csx"
#load "runner.csx"
#load "setup/choice_test.csx"
#load "setup/setup_command_test.csx"
#load "setup/served_test.csx"
#load "study.csx"

// The threads of libtorch fall far behind on a busy machine, here and in the scripts that tests start.
if (!Parts.IsOwn(Part.Tensors))
{
    set_num_threads(1);
    Environment.SetEnvironmentVariable("OMP_NUM_THREADS", "1");
}

return await TestRun.Start(Args);
