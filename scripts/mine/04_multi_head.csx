// Chapter 4's experiment with your own module, the one of exercise 4.8.
// The chapter starts this once the exercise passes: dotnet script scripts/04_multi_head.csx -- --mine

#load "../exercises/04_multi_head/08_whole_module.csx"
#load "../../lib/workbench.csx"

TwoAnswersExperiment.Run(ChapterOptions.Read("04_multi_head", Args, seed: 0, steps: 300),
    (dIn, dOut, contextLength, heads) => new AllHeadsAttention(dIn, dOut, contextLength, heads));
