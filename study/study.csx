// Self-paced study: exercises beside the chapters, checked by the machine.

#load "checking.csx"

#load "commands/study_session.csx"
#load "commands/overview.csx"
#load "commands/check_command.csx"
#load "commands/hint_command.csx"
#load "commands/watch_command.csx"
#load "commands/test_out_command.csx"
#load "commands/solution_command.csx"
#load "commands/reset_command.csx"
#load "commands/study_command_line.csx"
