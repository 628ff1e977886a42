// What the book needs besides the course's packages. The course itself never loads these.

// Reads the chapters: which lines are prose, which are code, and what each word of code is.
#r "nuget: Microsoft.CodeAnalysis.CSharp, 5.12.0"

// Prose is Markdown.
#r "nuget: Markdig, 1.6.0"

// Shows the book: Kestrel.
#r "sdk:Microsoft.NET.Sdk.Web"
