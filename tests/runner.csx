// What a script may rely on, whichever runner is behind `dotnet script`: reached by its command line alone.
#load "runner/script_folder.csx"
#load "runner/sample_package.csx"

#load "runner/dialect_test.csx"
#load "runner/exit_code_test.csx"
#load "runner/reference_test.csx"
#load "runner/cache_test.csx"
#load "runner/command_line_test.csx"
#load "runner/session_test.csx"
#load "runner/teaching_test.csx"
#load "runner/interruption_test.csx"
