// Self-paced study: exercises beside the chapters.
//
//     dotnet script scripts/study.csx                 where am I, and what is next
//     dotnet script scripts/study.csx -- check        check the next exercise
//     dotnet script scripts/study.csx -- --help       hints, solutions, and more

#load "../study/study.csx"

return StudyCommandLine.Run([.. Args]);
