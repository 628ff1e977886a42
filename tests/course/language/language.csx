// Chapter 5: the language model, its text, its training, and what it claims.
#load "language_model_test.csx"
#load "language_data_test.csx"
#load "ngrams_test.csx"
#load "sampler_test.csx"
#load "training_plan_test.csx"
#load "checkpoint_test.csx"
#load "language_claims_test.csx"
#load "language_chapter_test.csx"
