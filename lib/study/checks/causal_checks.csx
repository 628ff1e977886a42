#load "mask_checks.csx"
#load "dropout_checks.csx"
#load "causal_attention_checks.csx"

/// <summary>The checks of chapter 3.</summary>
public static class CausalChecks
{
    public static ExerciseCheck Of(int number) => number switch
    {
        1 => MaskChecks.LowerTriangle(),
        2 => MaskChecks.ByPosition(),
        3 => MaskChecks.Renormalised(),
        4 => MaskChecks.MaskedScores(),
        5 => MaskChecks.Window(),
        6 => DropoutChecks.ByHand(),
        7 => DropoutChecks.OnTheWeights(),
        8 => CausalAttentionChecks.WeightsOfBatch(),
        9 => CausalAttentionChecks.Module(),
        10 => CausalAttentionChecks.WhatChanges(),
        11 => CausalAttentionChecks.Repair(),
        _ => throw new ArgumentException($"There is no check for exercise 3.{number}."),
    };
}
