// Chapter 5: the language model, its text, its training, and what it claims.
#load "language_model_test.csx"
