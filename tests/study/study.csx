// Self-paced study: the exercises, their checks, and the command line.

#load "../../study/checking.csx"
#load "study_folder.csx"
#load "exercise_replies.csx"
#load "variants.csx"
#load "exercises_test.csx"
#load "exercise_code_test.csx"
#load "symptoms_test.csx"
#load "study_command_test.csx"
#load "test_out_test.csx"
#load "abort_test.csx"
#load "watch_test.csx"
#load "whole_path_test.csx"
