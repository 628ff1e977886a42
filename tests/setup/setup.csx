// Tests of set-up.
#load "choice_test.csx"
#load "setup_command_test.csx"
#load "served_test.csx"
