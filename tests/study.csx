// Self-paced study: the exercises, their checks, and the command line.

#load "../study/checking.csx"
#load "study/exercise_replies.csx"
#load "study/variants.csx"
#load "study/exercises_test.csx"
#load "study/symptoms_test.csx"
#load "study/study_command_test.csx"
#load "study/abort_test.csx"
#load "study/watch_test.csx"
#load "study/whole_path_test.csx"
