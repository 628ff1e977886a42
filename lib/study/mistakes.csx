// The mistakes that checks know by name: what is wrong, and what to look at.

#load "mistakes/mistake.csx"
#load "mistakes/of_any_exercise.csx"
#load "mistakes/recurrence.csx"
#load "mistakes/scores_and_weights.csx"
#load "mistakes/projections.csx"
#load "mistakes/masks.csx"
#load "mistakes/dropout.csx"
#load "mistakes/heads.csx"
#load "mistakes/predictions.csx"
