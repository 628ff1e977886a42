// What the tensors promise, on the real package as on the engine, and what the engine promises beyond: see
// embedded/TorchSharp/README.md.
#load "gradcheck/gradcheck.csx"
#load "random/random_programs.csx"
#load "oracle/oracle.csx"
#load "tensors_autograd_test.csx"
#load "tensors_rules_test.csx"
#load "tensors_random_test.csx"
#load "tensors_modules_test.csx"
#load "tensors_training_test.csx"
#load "tensors_memory_test.csx"
#load "tensors_bits_test.csx"
#load "generated_test.csx"
#load "differential_test.csx"
