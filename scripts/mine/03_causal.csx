// Chapter 3's experiment with your own module, exercises/03_causal/module.csx.
// The chapter starts this once the exercise passes: dotnet script scripts/03_causal.csx -- --mine

#load "../exercises/03_causal/module.csx"
#load "../../lib/workbench.csx"

NextWordExperiment.Run(ChapterOptions.Read("03_causal", Args, seed: 0, steps: 160),
    (dIn, dOut, contextLength) => new BufferedAttention(dIn, dOut, contextLength));
