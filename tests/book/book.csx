// The course as a web book: what its pages say, how it is built, who may see it, and how it looks in a browser.
#load "built_book.csx"
#load "small_course.csx"
#load "book_pages_test.csx"
#load "book_build_test.csx"
#load "book_server_test.csx"
#load "book_browser_test.csx"
#load "writing_model_test.csx"
