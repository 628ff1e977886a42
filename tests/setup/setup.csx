// What set-up chooses, and what it says.
#load "choice_test.csx"
#load "setup_command_test.csx"
#load "served_test.csx"
