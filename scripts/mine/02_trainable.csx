// Chapter 2's experiment with your own module, exercises/02_trainable/matrix_module.csx.
// The chapter starts this once the exercise passes: dotnet script scripts/02_trainable.csx -- --mine

#load "../exercises/02_trainable/matrix_module.csx"
#load "../../lib/workbench.csx"

LookupExperiment.Run(ChapterOptions.Read("02_trainable", Args, seed: 0, steps: 200),
    (dIn, dOut) => new MatrixSelfAttention(dIn, dOut));
