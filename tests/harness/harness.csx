// All that a test file may use, and the run itself.
#load "repository.csx"
#load "temporary_folder.csx"
#load "command.csx"
#load "snapshot.csx"
#load "approximate.csx"
#load "tensors.csx"
#load "differences.csx"
#load "test_run.csx"
