// That the suite's own tools see a difference, and say which.
#load "self_test.csx"
#load "tensors_test.csx"
#load "approximate_test.csx"
