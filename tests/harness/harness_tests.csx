// Tests of the harness: its assertions see a difference and name it.
#load "self_test.csx"
#load "tensors_test.csx"
#load "approximate_test.csx"
