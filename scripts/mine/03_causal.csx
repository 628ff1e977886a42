// Chapter 3's experiment with your own module, the one of exercise 3.9.
// The chapter starts this once the exercise passes: dotnet script scripts/03_causal.csx -- --mine

#load "../exercises/03_causal/09_module.csx"
#load "../../lib/workbench.csx"

NextWordExperiment.Run(ChapterOptions.Read("03_causal", Args, seed: 0, steps: 160),
    (dIn, dOut, contextLength) => new BufferedAttention(dIn, dOut, contextLength));
