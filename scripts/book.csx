// The course as a web book: every chapter a page that was really run.
//
//     dotnet script scripts/book.csx                  builds out/book/index.html, and says so
//     dotnet script scripts/book.csx -- --serve       and shows it on http://127.0.0.1:8080, rebuilding on save
//     dotnet script scripts/book.csx -- --help        more

#load "../book/book.csx"

return await BookCommandLine.Run([.. Args]);
