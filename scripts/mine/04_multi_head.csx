// Chapter 4's experiment with your own module, exercises/04_multi_head/whole_module.csx.
// The chapter starts this once the exercise passes: dotnet script scripts/04_multi_head.csx -- --mine

#load "../exercises/04_multi_head/whole_module.csx"
#load "../../lib/workbench.csx"

TwoAnswersExperiment.Run(ChapterOptions.Read("04_multi_head", Args, seed: 0, steps: 300),
    (dIn, dOut, contextLength, heads) => new AllHeadsAttention(dIn, dOut, contextLength, heads));
